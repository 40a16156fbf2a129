package fr.etabli.publish;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A figure that was shown once and is withheld now: what it said is not told again as the state before. */
final class Withdrawal {

    private static final String MARK = "withheld";

    /** What withholding takes from a figure. All are hidden, whichever were filled: that would tell something, too. */
    private static final Set<String> COLUMNS =
            Set.of("value", "value_max", "cohort", "cohort_note", "locator", "disagreements", "more_disagreements");

    private Withdrawal() {}

    /** The columns whose earlier values must not be told. */
    static Set<String> columns(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        return after.get(MARK) != null && before.get(MARK) == null ? COLUMNS : Set.of();
    }
}
