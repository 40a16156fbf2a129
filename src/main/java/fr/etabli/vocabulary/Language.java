package fr.etabli.vocabulary;

import org.jspecify.annotations.Nullable;

/** The languages in which names are given. French is always there; where English is missing, French answers. */
public enum Language {
    FR,
    EN;

    /** The name in this language, or the French one where it has none. */
    public String choose(String french, @Nullable String english) {
        return this == EN && english != null ? english : french;
    }
}
