package fr.etabli.vocabulary;

/** The languages in which names are given. French is always there; where English is missing, French answers. */
public enum Language {
    FR,
    EN
}
