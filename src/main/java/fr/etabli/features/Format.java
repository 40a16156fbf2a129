package fr.etabli.features;

import java.util.Locale;

/** How an answer is written; each can be asked for by {@code f}. */
enum Format {
    JSON,
    HTML;

    /** The value of {@code f}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
