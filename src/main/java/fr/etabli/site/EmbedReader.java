package fr.etabli.site;

import fr.etabli.geography.Departments;
import fr.etabli.geography.Regions;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the address of an embedded map asks for. What it does not know it leaves alone: others add to addresses. */
@Component
class EmbedReader {

    private static final List<String> LANGUAGES = List.of("fr", "en");

    private final Regions regions;
    private final Departments departments;
    private final Trades trades;
    private final Wording wording;

    EmbedReader(Regions regions, Departments departments, Trades trades, Wording wording) {
        this.regions = regions;
        this.departments = departments;
        this.trades = trades;
        this.wording = wording;
    }

    /** @param faults what cannot be, in the words of the page; the question is of use only where there is none */
    record Reading(EmbedQuestion question, List<String> faults) {}

    /** A value that a parameter can have. */
    record Choice(String parameter, String value, Phrase name) {}

    Reading read(Generation generation, Parameters given) {
        List<String> faults = new ArrayList<>();
        EmbedQuestion question = new EmbedQuestion(
                known(given, "trade", slug -> trades.find(generation, slug).isPresent(), faults),
                known(given, "region", code -> regions.find(generation, code).isPresent(), faults),
                known(
                        given,
                        "department",
                        code -> departments.find(generation, code).isPresent(),
                        faults),
                lang(given, faults),
                height(given, faults));
        return new Reading(question, faults);
    }

    private List<String> known(Parameters given, String name, Predicate<String> isKnown, List<String> faults) {
        List<String> values = given.all(name).stream().distinct().toList();
        values.stream()
                .filter(isKnown.negate())
                .forEach(value -> faults.add(wording.text("embed.refused.unknown", name, value)));
        return values;
    }

    private @Nullable String lang(Parameters given, List<String> faults) {
        List<String> values =
                given.all("lang").stream().filter(value -> !value.isBlank()).toList();
        if (values.size() > 1 || !LANGUAGES.containsAll(values)) {
            faults.add(wording.text("embed.refused.lang", String.join(", ", values)));
            return null;
        }
        return values.isEmpty() ? null : values.get(0);
    }

    private @Nullable Integer height(Parameters given, List<String> faults) {
        List<String> values = given.all("height");
        if (values.isEmpty()) {
            return null;
        }
        if (values.size() == 1 && values.get(0).matches("[0-9]{1,5}")) {
            int height = Integer.parseInt(values.get(0));
            if (height >= EmbedQuestion.LOWEST && height <= EmbedQuestion.HIGHEST) {
                return height;
            }
        }
        faults.add(wording.text(
                "embed.refused.height",
                String.join(", ", values),
                String.valueOf(EmbedQuestion.LOWEST),
                String.valueOf(EmbedQuestion.HIGHEST)));
        return null;
    }

    /** All values that the lists can have. */
    List<Choice> choices(Generation generation) {
        return Stream.of(
                        regions.list(generation).stream()
                                .map(region -> new Choice("region", region.code(), wording.french(region.name()))),
                        departments.list(generation).stream()
                                .map(one -> new Choice("department", one.code(), wording.french(one.name()))),
                        trades.list(generation).stream()
                                .map(trade -> new Choice("trade", trade.slug(), wording.name(trade))))
                .flatMap(choices -> choices)
                .toList();
    }
}
