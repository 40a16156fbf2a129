package fr.etabli.search;

import fr.etabli.vocabulary.Generation;
import java.util.List;

/** Counts of schools and programmes, cross-tabulated. */
public interface SchoolStatistics {

    /**
     * One request for every ten thousand rows. Schools are counted by what they are as a whole. Where programmes are
     * counted, conditions on trade, sector, qualification and its type hold for the programme itself, all others for its
     * school.
     *
     * @param by one to three dimensions, all different
     * @throws fr.etabli.vocabulary.EtabliException with {@code BAD_ARGUMENT} where they are not, and as
     *                                              {@link SchoolSearch} does
     */
    Statistics count(Generation generation, Measure measure, List<Dimension> by, SchoolFilter filter);
}
