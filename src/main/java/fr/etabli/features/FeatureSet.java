package fr.etabli.features;

import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Page;
import fr.etabli.vocabulary.Slice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the standard calls a collection. */
interface FeatureSet {

    String id();

    Extent extent(Generation generation);

    /** The type of geometry that its features have, where they have one. */
    String geometry();

    /** The properties that a list shows beside the name. */
    List<String> columns();

    /** What every feature has, in its order. */
    List<Property> properties(Generation generation);

    /** What features can be asked for by, beside place and time. */
    List<Filter> filters(Generation generation);

    /** What is owed for the geometries, beside what is owed for all; null where nothing is. */
    @Nullable
    String credit(Generation generation);

    /** Always in the same order; the cursors are of {@link #order()}. */
    Slice<Slice.PlainEdge<Feature>> page(Generation generation, Wanted wanted, Page page);

    Optional<Feature> find(Generation generation, String id);

    /** Tells the cursors of one collection from those of another. */
    default String order() {
        return "features-" + id();
    }
}
