package fr.etabli.site;

import org.jspecify.annotations.Nullable;

/**
 * Words from the data on a page.
 *
 * @param lang the language of the words where it is not that of the page, for the attribute of this name; else null
 */
public record Phrase(String text, @Nullable String lang) {

    @Override
    public String toString() {
        return text;
    }
}
