package fr.etabli.vocabulary;

/** The port by which a room says that answers may hold something of its own beside the data of a generation. */
public interface Supplement {

    /** A text that changes whenever that does. */
    String version();
}
