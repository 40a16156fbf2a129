package fr.etabli.trade;

import fr.etabli.vocabulary.Generation;
import java.util.List;
import java.util.Optional;

/** The diplomas and titles. */
public interface Qualifications {

    Optional<Qualification> find(Generation generation, String slug);

    /** The qualification with this slug, which some entity refers to; its absence is a fault of the generation. */
    Qualification get(Generation generation, String slug);

    /** All, by name. */
    List<Qualification> list(Generation generation);
}
