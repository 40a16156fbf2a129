package fr.etabli.vocabulary;

/**
 * What a client may find in {@code extensions.code} of a GraphQL error, and in {@code code} of an HTTP problem: the whole
 * catalogue, from which {@code docs/errors.md} is written.
 */
public enum ErrorCode {
    /** An argument has a value that the field cannot take. */
    BAD_ARGUMENT(
            400,
            "An argument or a variable has a value that cannot be taken: out of range, of another type, or at odds with"
                    + " another argument.",
            "Correct the argument that the message names; the schema says what it takes."),
    /** A filter names a slug or code that does not exist. */
    UNKNOWN_VALUE(
            400,
            "A filter names a slug or code that does not exist.",
            "Take a slug or code from the list that the message names, spelt as it is there."),
    /** A place was asked for that no commune bears. */
    UNKNOWN_PLACE(
            400,
            "No commune bears the name or code of the place asked for.",
            "Ask `places(text:)` for what it may be called, or give a postal code, an INSEE code or a point."),
    /** A cursor that this API did not make, or made for another order. */
    BAD_CURSOR(
            400,
            "A cursor that this API did not make, or made for another list or another order.",
            "Use `endCursor` or `startCursor` of a page just as it was given, with the same filter and order."),
    /** A cursor of a generation that is no longer kept. */
    STALE_CURSOR(
            410,
            "The data has been renewed since the cursor was made, and the version that it belongs to is no longer kept.",
            "Begin again at the first page, without `after` and `before`."),
    /** A version of the open data that was removed. */
    GONE(
            410,
            "A version of the open data was asked for that once was published and is no longer kept.",
            "Take a version that `dataset(slug).versions` lists; the newest is always under `/open-data/latest/`."),
    /** The document is not valid GraphQL, or not valid against the schema. */
    INVALID_DOCUMENT(
            400,
            "The request is no GraphQL request, or the document is not valid GraphQL or does not fit the schema.",
            "Correct the document where the error points; the schema is at `/graphql/schema.graphqls`, an explorer that"
                    + " checks as you type at `/graphiql`."),
    /** The document asks for more than one request may. */
    TOO_COMPLEX(
            400,
            "The document asks for more than one request may: too deep, too long, too many aliases, or an answer that"
                    + " may become too large. It was refused before any of it was read.",
            "Ask for smaller pages (`first`), for fewer fields, in several requests, or take the files under"
                    + " `/open-data/`."),
    /** The request is longer than it may be. */
    TOO_LARGE(
            413,
            "The request is longer than a request may be: its body, or its variables.",
            "Shorten the document, or pass fewer or shorter variables."),
    /** The client's allowance is used up. */
    RATE_LIMITED(
            429,
            "What requests from one address may cost within a period is used up.",
            "Wait as many seconds as `Retry-After` says; `RateLimit` tells with every answer what is left."),
    /** The hash of a persisted query that is not known here. */
    PERSISTED_QUERY_NOT_FOUND(
            400,
            "No document of this SHA-256 is known here: it has not been sent yet, or has been forgotten since.",
            "Send the same request once more with the document in `query` beside its hash."),
    /** What was asked for is not there. */
    NOT_FOUND(
            404,
            "Nothing is at this address.",
            "Correct the address; `/open-data/` lists the files, `/developpeurs` says what else there is."),
    /** The answer took longer than an answer may. */
    TIMED_OUT(
            504,
            "The answer took longer than an answer may, and the work on it was stopped.",
            "Ask for less at once: smaller pages, fewer fields or facets. If a small question takes as long, try again"
                    + " in a moment."),
    /** The data cannot be read right now; the same request may succeed later. */
    UNAVAILABLE(
            503,
            "The data cannot be read right now.",
            "Try the same request again in a moment; nothing is wrong with it."),
    /** A fault of the hub; its log says more. */
    INTERNAL_ERROR(
            500,
            "Something went wrong on our side.",
            "Try again; if it happens again, tell us the number that the message bears.");

    private final int status;
    private final String meaning;
    private final String action;

    ErrorCode(int status, String meaning, String action) {
        this.status = status;
        this.meaning = meaning;
        this.action = action;
    }

    /** The HTTP status of an answer that is nothing but this error. */
    public int status() {
        return status;
    }

    /** What went wrong, in general; one or two sentences. */
    public String meaning() {
        return meaning;
    }

    /** What the client can do; one sentence or two. */
    public String action() {
        return action;
    }
}
