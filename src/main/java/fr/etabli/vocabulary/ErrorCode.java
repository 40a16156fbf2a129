package fr.etabli.vocabulary;

/** What a client may find in {@code extensions.code} of a GraphQL error, and in {@code code} of an HTTP problem. */
public enum ErrorCode {
    /** An argument has a value that the field cannot take. */
    BAD_ARGUMENT,
    /** A filter names a slug or code that does not exist. */
    UNKNOWN_VALUE,
    /** A place was asked for that no commune bears. */
    UNKNOWN_PLACE,
    /** A cursor that this API did not make, or made for another order. */
    BAD_CURSOR,
    /** A cursor of a generation that is no longer kept. */
    STALE_CURSOR,
    /** The document is not valid GraphQL, or not valid against the schema. */
    INVALID_DOCUMENT,
    /** The document asks for more than one request may. */
    TOO_COMPLEX,
    /** What was asked for is not there. */
    NOT_FOUND,
    /** The data cannot be read right now; the same request may succeed later. */
    UNAVAILABLE,
    /** A fault of the hub; its log says more. */
    INTERNAL_ERROR
}
