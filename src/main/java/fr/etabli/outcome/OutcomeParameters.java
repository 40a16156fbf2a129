package fr.etabli.outcome;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Parameters;
import fr.etabli.vocabulary.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a filter on figures stands in an address. */
public final class OutcomeParameters {

    /** What an address may say, in the order in which it is written. */
    public static final List<String> NAMES = List.of(
            "indicator",
            "kind",
            "subject",
            "source",
            "statedFrom",
            "statedTo",
            "periodFrom",
            "periodTo",
            "disputedOnly");

    private OutcomeParameters() {}

    /** @throws EtabliException with {@link ErrorCode#BAD_ARGUMENT} where a parameter has a value that it cannot have */
    public static OutcomeFilter read(Parameters given) {
        return new OutcomeFilter(
                given.all("indicator"),
                given.all("kind", ClaimKind.class),
                given.all("subject"),
                given.all("source"),
                date(given, "statedFrom"),
                date(given, "statedTo"),
                date(given, "periodFrom"),
                date(given, "periodTo"),
                given.flag("disputedOnly"));
    }

    /** Adds the parameters that {@link #read} makes the same filter of. */
    static Parameters add(OutcomeFilter filter, Parameters parameters) {
        return parameters
                .addAll("indicator", filter.indicators())
                .addAll("kind", filter.kinds())
                .addAll("subject", filter.subjects())
                .addAll("source", filter.sources())
                .add("statedFrom", filter.statedFrom())
                .add("statedTo", filter.statedTo())
                .add("periodFrom", filter.periodFrom())
                .add("periodTo", filter.periodTo())
                .add("disputedOnly", filter.disputedOnly() ? true : null);
    }

    private static @Nullable PartialDate date(Parameters given, String name) {
        return given.one(name, PartialDate::parse, "a year, month or day, such as 2018, 2021-07 or 2021-05-06")
                .orElse(null);
    }
}
