package fr.etabli.site;

import fr.etabli.outcome.Indicator;
import fr.etabli.outcome.Outcome;
import fr.etabli.outcome.Outcomes;
import fr.etabli.vocabulary.Generation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The indicators by what people ask about, each with the newest figure of the whole network. */
@Component
class FigureThemes {

    private static final String OTHERS = "others";
    private static final Map<String, List<String>> THEMES = themes();

    private final FigureLists figures;
    private final Claims claims;
    private final Wording wording;

    FigureThemes(FigureLists figures, Claims claims, Wording wording) {
        this.figures = figures;
        this.claims = claims;
        this.wording = wording;
    }

    /** Indicators about one thing; {@code key} is that of its name. */
    record Theme(String key, List<Entry> entries) {}

    /**
     * An indicator.
     *
     * @param headline null where nobody has stated anything of the whole network
     * @param about    how many schools, regions … its figures are of, in words
     * @param disputed whether some of them contradict each other
     */
    record Entry(
            String code,
            Phrase name,
            Phrase definition,
            long total,
            @Nullable Claim headline,
            String about,
            boolean disputed) {}

    /** At most four requests. */
    List<Theme> of(Generation generation, List<Indicator> indicators) {
        Map<String, Outcomes.Summary> summaries = figures.summaries(
                generation, indicators.stream().map(Indicator::code).toList());
        Map<String, Claim> said = headlines(generation, summaries);
        Map<String, List<Entry>> entries = new LinkedHashMap<>();
        THEMES.keySet().forEach(theme -> entries.put(theme, new ArrayList<>()));
        for (Indicator indicator : ordered(indicators)) {
            Outcomes.Summary summary = Objects.requireNonNull(summaries.get(indicator.code()));
            Outcome headline = summary.headline();
            entry(entries, indicator)
                    .add(entry(indicator, summary, headline == null ? null : said.get(headline.key())));
        }
        return entries.entrySet().stream()
                .filter(theme -> !theme.getValue().isEmpty())
                .map(theme -> new Theme(theme.getKey(), theme.getValue()))
                .toList();
    }

    private Map<String, Claim> headlines(Generation generation, Map<String, Outcomes.Summary> summaries) {
        List<Outcome> shown = summaries.values().stream()
                .map(Outcomes.Summary::headline)
                .filter(Objects::nonNull)
                .toList();
        return claims.of(generation, shown).stream().collect(Collectors.toMap(Claim::key, Function.identity()));
    }

    private Entry entry(Indicator indicator, Outcomes.Summary summary, @Nullable Claim headline) {
        return new Entry(
                indicator.code(),
                wording.name(indicator),
                wording.french(indicator.definition()),
                summary.total(),
                headline,
                summary.subjects().entrySet().stream()
                        .map(type -> wording.text("figures.of." + type.getKey(), type.getValue()))
                        .collect(Collectors.joining(", ")),
                summary.disputed() > 0);
    }

    private static List<Entry> entry(Map<String, List<Entry>> entries, Indicator indicator) {
        return Objects.requireNonNull(entries.get(theme(indicator)));
    }

    private static String theme(Indicator indicator) {
        return THEMES.entrySet().stream()
                .filter(theme -> theme.getValue().contains(indicator.code()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(OTHERS);
    }

    /** As the themes name them, then by name. */
    private static List<Indicator> ordered(List<Indicator> indicators) {
        Map<String, Indicator> known = new LinkedHashMap<>();
        indicators.forEach(indicator -> known.put(indicator.code(), indicator));
        return Stream.concat(
                        THEMES.values().stream()
                                .flatMap(List::stream)
                                .filter(known::containsKey)
                                .map(known::get),
                        indicators.stream().filter(indicator -> theme(indicator).equals(OTHERS)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Map<String, List<String>> themes() {
        Map<String, List<String>> themes = new LinkedHashMap<>();
        themes.put(
                "network",
                List.of(
                        "SCHOOL_COUNT",
                        "SCHOOL_COUNT_GROWTH",
                        "PARTNER_REGION_COUNT",
                        "AMI_PROJECT_COUNT",
                        "YEAR_FOUNDED_FIRST_SCHOOL",
                        "YEAR_FEDERATION_FOUNDED",
                        "YEAR_OPENED"));
        themes.put(
                "pupils",
                List.of(
                        "PUPIL_COUNT",
                        "PUPILS_FIRST_YEAR",
                        "PUPILS_SECOND_YEAR",
                        "COHORT_SIZE",
                        "CAPACITY",
                        "MAX_GROUP_SIZE",
                        "ENTRY_AGE_MIN",
                        "ENTRY_AGE_MAX"));
        themes.put(
                "results",
                List.of(
                        "EXAM_PASS_RATE",
                        "GRADUATE_COUNT",
                        "FURTHER_STUDY_RATE",
                        "JOB_INSERTION_RATE",
                        "JOB_OFFERS_PER_PUPIL",
                        "DROPOUT_RATE"));
        themes.put("training", List.of("TRAINING_YEARS", "PRACTICE_SHARE", "PRACTICE_HOURS_PER_WEEK"));
        themes.put(
                "money",
                List.of(
                        "PUBLIC_FUNDING_OPERATING_EUR",
                        "PUBLIC_FUNDING_INVESTMENT_EUR",
                        "SPONSORSHIP_EUR",
                        "REVENUE_EUR",
                        "CLIENT_COMPANY_COUNT"));
        themes.put(OTHERS, List.of());
        return themes;
    }
}
