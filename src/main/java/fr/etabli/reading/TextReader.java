package fr.etabli.reading;

import fr.etabli.vocabulary.Generation;

/** Tells what the words of a text are meant to say. */
public interface TextReader {

    /** @param text as typed, of any length and with any characters */
    Interpretation read(Generation generation, String text);
}
