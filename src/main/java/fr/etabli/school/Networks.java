package fr.etabli.school;

import fr.etabli.vocabulary.Generation;
import java.util.List;
import java.util.Optional;

/** The networks. */
public interface Networks {

    Optional<Network> find(Generation generation, String slug);

    /** The network with this slug, which some entity refers to; its absence is a fault of the generation. */
    Network get(Generation generation, String slug);

    /** All, by name. */
    List<Network> list(Generation generation);
}
