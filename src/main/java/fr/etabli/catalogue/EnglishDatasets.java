package fr.etabli.catalogue;

/** What the catalogue says of datasets in English; the rest of what is said of them is in French. */
public final class EnglishDatasets {

    private EnglishDatasets() {}

    /** @throws IllegalStateException where there is no such dataset */
    public static String title(String slug) {
        return Profile.of(slug).english();
    }

    /** What a row is. */
    public static String description(String slug) {
        return Profile.of(slug).description();
    }
}
