package fr.etabli.outcome;

import fr.etabli.index.Scan;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Page;
import fr.etabli.vocabulary.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures. Lists and pages give the newest first: by the first day on which a figure may have been stated, or that an
 * undated observation is about; by key among equals. What has neither comes last.
 */
public interface Outcomes {

    /** The figures that exist among these keys, by key; one request. */
    Map<String, Outcome> find(Generation generation, Collection<String> keys);

    /**
     * One page of the figures that match.
     *
     * @throws fr.etabli.vocabulary.EtabliException with {@code UNKNOWN_VALUE} where the filter names what does not exist,
     *                                              {@code BAD_ARGUMENT} where it ends before it begins
     */
    Slice<Slice.PlainEdge<Outcome>> page(Generation generation, OutcomeFilter filter, Page page);

    /**
     * What there is of an indicator.
     *
     * @param headline the newest observation of the one subject asked for; where nothing was observed of it, the newest plan;
     *                 never what is withheld or not comparable
     * @param subjects how many things of each type its figures are about; near the truth beyond three thousand
     * @param disputed how many of them contradict another
     */
    record Summary(@Nullable Outcome headline, long total, Map<SubjectType, Long> subjects, long disputed) {}

    /**
     * What there is of each of these indicators, by code; one request.
     *
     * @param subject global id of what a headline is to be about
     */
    Map<String, Summary> summaries(Generation generation, List<String> indicators, String subject);

    /**
     * All figures that match.
     *
     * @throws fr.etabli.vocabulary.EtabliException as {@link #page} does
     */
    List<Outcome> list(Generation generation, OutcomeFilter filter);

    /**
     * All figures that match, one after another; memory stays constant.
     *
     * @throws fr.etabli.vocabulary.EtabliException as {@link #page} does
     */
    Scan<Outcome> scan(Generation generation, OutcomeFilter filter);

    /**
     * Several lists at once. Those that have a bound take one request together; of the others, those of the same
     * indicators take one for each ten thousand figures.
     */
    Map<OutcomeList, List<Outcome>> lists(Generation generation, Collection<OutcomeList> wanted);
}
