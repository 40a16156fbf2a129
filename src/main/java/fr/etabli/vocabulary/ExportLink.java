package fr.etabli.vocabulary;

/**
 * The address of a file that holds a whole selection.
 *
 * @param dataset    what its rows are, such as {@code schools}
 * @param generation the one that it is asked from, so that the file holds what the answer with the link spoke of
 */
public record ExportLink(String dataset, ExportFormat format, Generation generation) {

    /** The name of the parameter that says which generation a file is asked from. */
    public static final String VERSION = "version";

    /** A longer request line would be refused by the web server. */
    private static final int LONGEST = 7_000;

    /**
     * @param selection what the file is to hold
     * @throws EtabliException with {@link ErrorCode#BAD_ARGUMENT} where the selection does not fit into an address
     */
    public String to(PublicAddress hub, Parameters selection) {
        String path = "/exports/" + dataset + "." + format.extension() + "?"
                + selection.add(VERSION, generation).query();
        if (path.length() > LONGEST) {
            throw new EtabliException(
                    ErrorCode.BAD_ARGUMENT,
                    "This selection takes " + path.length() + " characters in a link, and at most " + LONGEST
                            + " are possible: name fewer values, or a shorter text.");
        }
        return hub.of(path);
    }
}
