package fr.etabli.outcome;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The newest figures that have something in common.
 *
 * @param by         what they have in common
 * @param of         global id of the subject, or slug of the source
 * @param indicators codes; those of any indicator where empty
 * @param first      how many, 1 to {@value #LONGEST}; all where null
 */
public record OutcomeList(By by, String of, List<String> indicators, @Nullable Integer first) {

    private static final int LONGEST = 10_000;

    /** What figures can have in common. */
    public enum By {
        SUBJECT("subject", Outcome::subjectId),
        SOURCE("source", Outcome::source);

        private final String field;

        @SuppressWarnings("ImmutableEnumChecker") // a method reference has no state
        private final Function<Outcome, String> value;

        By(String field, Function<Outcome, String> value) {
            this.field = field;
            this.value = value;
        }

        String field() {
            return field;
        }

        String value(Outcome outcome) {
            return value.apply(outcome);
        }
    }

    /** @throws EtabliException with {@link ErrorCode#BAD_ARGUMENT} where {@code first} is out of range */
    public OutcomeList {
        if (first != null && (first < 1 || first > LONGEST)) {
            throw new EtabliException(
                    ErrorCode.BAD_ARGUMENT,
                    "`first` lies between 1 and " + LONGEST + ", not at " + first + "; without it, all are given.");
        }
    }

    /**
     * @param subject    global id, such as {@code network:fnep}
     * @param indicators codes; null or empty for any
     * @param first      how many; null for all
     */
    public static OutcomeList about(String subject, @Nullable List<String> indicators, @Nullable Integer first) {
        return new OutcomeList(By.SUBJECT, subject, indicators == null ? List.of() : List.copyOf(indicators), first);
    }

    /**
     * @param source slug
     * @param first  how many; null for all
     */
    public static OutcomeList from(String source, @Nullable Integer first) {
        return new OutcomeList(By.SOURCE, source, List.of(), first);
    }
}
