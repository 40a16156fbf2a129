package fr.etabli.site;

import fr.etabli.outcome.DisagreementBasis;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A figure that somebody stated, in the words of a page.
 *
 * @param measure  what it measures
 * @param value    with its qualifier and unit; or why it is not shown
 * @param statedBy who stated it: somebody named in the source, or else its publisher
 * @param statedOn null where the source bears no date
 * @param cohort   how many people it rests on; of a rate without it, that it is not stated
 * @param contradictions the figures that do not agree with it, by what they have in common, the strongest first
 * @param more     whether there are more of them
 */
record Claim(
        String key,
        Measure measure,
        String value,
        String kind,
        Subject subject,
        @Nullable String period,
        String statedBy,
        @Nullable String statedOn,
        Reference source,
        @Nullable Phrase locator,
        @Nullable String cohort,
        boolean comparable,
        Map<DisagreementBasis, List<Against>> contradictions,
        boolean more) {

    /** The address of the page on which it stands under {@code #key}. */
    public String page() {
        return FiguresPage.PATH + "/" + measure.code();
    }

    /** Whether there is anything to remark beside what was stated. */
    public boolean isRemarkable() {
        return cohort != null || !comparable || more || !contradictions.isEmpty();
    }

    /** Whether another says otherwise of the same time, or of what does not change. */
    public boolean isDisputed() {
        return contradictions.keySet().stream().anyMatch(Disputes::isContradiction);
    }

    /** An indicator. */
    record Measure(String code, Phrase name) {}

    /** What a figure is about; {@code page} is null where it has none. */
    record Subject(Phrase name, @Nullable String page) {}

    /**
     * Another figure of the same subject, by its key.
     *
     * @param when the time that it is about, else that of the statement
     */
    record Against(String key, String value, String when) {}
}
