package fr.etabli.extract;

/** What values of a kind match as a whole; written so that all regular expressions read them alike. */
final class Patterns {

    static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    /** Slugs joined by points. */
    static final String KEY = SLUG + "([.]" + SLUG + ")*";

    static final String CAPITALS = "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*";

    /** A year, month or day: EDTF level 0. */
    static final String DATE = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?";

    static final String COMMUNE = "([0-9]{2}|2[AB])[0-9]{3}";
    static final String DEPARTMENT = "0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97[1-9]|98[0-9]";
    static final String REGION = "[0-9]{2}";
    static final String DISAGREEMENT = SLUG + ":(TIMELESS|SAME_PERIOD|SAME_YEAR)";

    private Patterns() {}

    /** That text and nothing before or after it. */
    static String whole(String pattern) {
        return "^(" + pattern + ")$";
    }

    /** One such text or more, joined by {@code |}. */
    static String list(String pattern) {
        return "^(" + pattern + ")([|](" + pattern + "))*$";
    }
}
