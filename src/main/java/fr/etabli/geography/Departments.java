package fr.etabli.geography;

import fr.etabli.vocabulary.Generation;
import java.util.List;
import java.util.Optional;

/** The 101 departments. */
public interface Departments {

    Optional<Department> find(Generation generation, String code);

    /** The department with this code, which some entity refers to; its absence is a fault of the generation. */
    Department get(Generation generation, String code);

    /** All, by code. */
    List<Department> list(Generation generation);
}
