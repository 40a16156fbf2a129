package fr.etabli.outcome;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.PartialDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses a filter that names what does not exist: an empty answer would be taken for "no such figure". */
record KnownValues(Indicators indicators, Sources sources, Subjects subjects) {

    /**
     * @throws EtabliException with {@link ErrorCode#UNKNOWN_VALUE} for the first value that does not exist, with
     *                         {@link ErrorCode#BAD_ARGUMENT} where a time ends before it begins
     */
    void check(Generation generation, OutcomeFilter filter) {
        checkIndicators(generation, filter.indicators());
        checkOrder("stated", filter.statedFrom(), filter.statedTo());
        checkOrder("period", filter.periodFrom(), filter.periodTo());
        List<String> slugs = orNone(filter.sources());
        if (!slugs.isEmpty()) {
            Collection<String> there = sources.find(generation, slugs).keySet();
            refuseFirst(slugs, there, "source with the slug", "`sources { nodes { slug title } }` lists the sources.");
        }
        List<String> ids = orNone(filter.subjects());
        if (!ids.isEmpty()) {
            Collection<String> there = subjects.find(generation, ids).keySet();
            refuseFirst(
                    ids,
                    there,
                    "subject with the id",
                    "Write the `id` of a network, region, school or trade, such as `network:fnep`.");
        }
    }

    /** @throws EtabliException with {@link ErrorCode#UNKNOWN_VALUE} for the first code that does not exist */
    void checkIndicators(Generation generation, @Nullable List<String> codes) {
        List<String> there =
                indicators.list(generation).stream().map(Indicator::code).toList();
        refuseFirst(
                orNone(codes), there, "indicator with the code", "`indicators { code name }` lists the indicators.");
    }

    private static void refuseFirst(List<String> asked, Collection<String> there, String what, String remedy) {
        asked.stream().filter(value -> !there.contains(value)).findFirst().ifPresent(value -> {
            throw new EtabliException(ErrorCode.UNKNOWN_VALUE, "There is no " + what + " “" + value + "”. " + remedy);
        });
    }

    private static void checkOrder(String name, @Nullable PartialDate from, @Nullable PartialDate to) {
        if (from != null && to != null && from.firstDay().isAfter(to.lastDay())) {
            throw new EtabliException(
                    ErrorCode.BAD_ARGUMENT,
                    "`" + name + "From` (" + from + ") comes after `" + name + "To` (" + to + "): exchange them.");
        }
    }

    private static List<String> orNone(@Nullable List<String> asked) {
        return asked == null ? List.of() : asked;
    }
}
