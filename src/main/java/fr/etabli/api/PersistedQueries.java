package fr.etabli.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.etabli.vocabulary.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Documents that clients name by their SHA-256 once they have sent them (automatic persisted queries, as Apollo's clients
 * speak it). Only documents that were answered are kept, the least asked for are forgotten first, and a client that is
 * told so sends the document again.
 */
final class PersistedQueries {

    static final String EXTENSION = "persistedQuery";

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Cache<String, String> documents;

    /** @param room in characters */
    PersistedQueries(long room) {
        this.documents = Caffeine.newBuilder()
                .maximumWeight(room)
                .recordStats()
                .weigher((String hash, String document) -> hash.length() + document.length())
                .build();
    }

    /** The question with its document. */
    Question resolve(Question asked) {
        Optional<String> hash = hash(asked);
        if (hash.isEmpty()) {
            return asked;
        }
        if (asked.document().isBlank()) {
            return asked.withDocument(known(hash.get()));
        }
        if (!hash.get().equals(Sha256.hex(asked.document().getBytes(StandardCharsets.UTF_8)))) {
            throw Refusal.badRequest("`sha256Hash` is not the SHA-256 of `query` in UTF-8.");
        }
        return asked;
    }

    /** Keeps the document of a question that has been answered, where the client has given its hash. */
    void keep(Question answered) {
        hash(answered).ifPresent(hash -> documents.put(hash, answered.document()));
    }

    Cache<String, String> cache() {
        return documents;
    }

    long count() {
        documents.cleanUp();
        return documents.estimatedSize();
    }

    /** In the very words by which clients of the protocol know that they are to send the document. */
    private String known(String hash) {
        return Optional.ofNullable(documents.getIfPresent(hash))
                .orElseThrow(() -> new Refusal(
                        HttpStatus.BAD_REQUEST, ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound"));
    }

    private static Optional<String> hash(Question asked) {
        Object extension = asked.extensions().get(EXTENSION);
        if (extension == null) {
            return Optional.empty();
        }
        if (extension instanceof Map<?, ?> named
                && Objects.equals(named.get("version"), 1)
                && isHash(named.get("sha256Hash"))) {
            return Optional.of(String.valueOf(named.get("sha256Hash")));
        }
        throw Refusal.badRequest(
                "`extensions.persistedQuery` must be {\"version\": 1, \"sha256Hash\": …}, the hash being"
                        + " the SHA-256 of the document, in 64 hexadecimal digits of lower case.");
    }

    private static boolean isHash(@Nullable Object text) {
        return text instanceof String hash && HASH.matcher(hash).matches();
    }
}
