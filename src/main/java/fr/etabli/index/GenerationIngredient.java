package fr.etabli.index;

/**
 * The port by which a room says what it adds to the content of a generation beside the input files: a setting, say. A
 * generation made with another text is another generation.
 */
@FunctionalInterface
public interface GenerationIngredient {

    /** One line that tells the ingredient and its value, such as {@code etabli.disclosure.minimum-cohort=5}. */
    String text();
}
