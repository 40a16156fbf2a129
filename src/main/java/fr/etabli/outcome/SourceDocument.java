package fr.etabli.outcome;

/**
 * A source as it is indexed.
 *
 * @param titleSort its title, as far as the index orders by it; longer ones would be left out of the order
 */
public record SourceDocument(String key, Source entity, String titleSort) {

    /** {@code ignore_above} of the field. */
    private static final int LONGEST = 512;

    public static SourceDocument of(Source source) {
        String title = source.title();
        return new SourceDocument(source.slug(), source, title.substring(0, Math.min(LONGEST, title.length())));
    }
}
