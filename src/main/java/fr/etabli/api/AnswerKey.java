package fr.etabli.api;

import fr.etabli.vocabulary.Generation;

/**
 * What an answer without errors follows from, all of it.
 *
 * @param generation the one served when the question came; cursors in the question name theirs themselves
 * @param digest     SHA-256 over the generation, the build, what is served beside the generation, and the question
 */
record AnswerKey(Generation generation, String digest) {

    private static final int HEAD = 32;

    /** Weak, for an answer may be sent compressed or not. */
    String etag(AnswerType type) {
        return "W/\"" + digest.substring(0, HEAD) + (type == AnswerType.GRAPHQL ? "g" : "j") + '"';
    }
}
