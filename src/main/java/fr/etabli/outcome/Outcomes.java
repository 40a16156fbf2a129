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
     * The newest figure of an indicator, and how many it has.
     *
     * @param figure null where it has none
     */
    record Newest(@Nullable Outcome figure, long total) {}

    /** The newest figure of each of these indicators, by code; one request. */
    Map<String, Newest> newest(Generation generation, List<String> indicators);

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
