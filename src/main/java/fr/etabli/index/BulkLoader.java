package fr.etabli.index;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes documents in bulk. What Elasticsearch refuses for its load (429) or could not take (503, a broken connection) is
 * sent again, alone and later each time: the caller is held back meanwhile. Writing a document twice does no harm, for
 * its key is its id.
 */
public final class BulkLoader {

    private static final Logger log = LoggerFactory.getLogger(BulkLoader.class);
    private static final int ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final Cluster cluster;
    private final Names names;

    BulkLoader(Cluster cluster, Names names) {
        this.cluster = cluster;
        this.names = names;
    }

    /** A document under its key. It has the key in the field {@code key} and what is read back in {@code entity}. */
    public record Entry(Kind kind, String key, Object document) {}

    /**
     * Writes all of them.
     *
     * @throws EtabliException with {@link ErrorCode#UNAVAILABLE} where Elasticsearch still refuses after
     *                         {@value #ATTEMPTS} attempts
     */
    public void write(Generation generation, List<Entry> entries) {
        int half = (entries.size() + 1) / 2;
        // Two requests at a time: the node indexes one while the hub writes the other down. Measured in turns on two
        // cores, with the input at hand, it takes a third off the bulk requests and a fifth off the whole ingest.
        List<RuntimeException> failures = Stream.of(entries.subList(0, half), entries.subList(half, entries.size()))
                .parallel()
                .flatMap(part -> failure(generation, part).stream())
                .toList();
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    /** Caught, so that nothing is written any more by the one half once the other has failed and all is over. */
    private Optional<RuntimeException> failure(Generation generation, List<Entry> entries) {
        try {
            writePart(generation, entries);
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        }
    }

    private void writePart(Generation generation, List<Entry> entries) {
        List<BulkOperation> waiting =
                entries.stream().map(entry -> operation(generation, entry)).toList();
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; !waiting.isEmpty(); attempt++) {
            waiting = send(waiting, attempt);
            if (!waiting.isEmpty()) {
                log.warn("Elasticsearch holds back {} documents; sending them again in {}", waiting.size(), pause);
                pauseFor(pause);
                pause = pause.multipliedBy(2);
            }
        }
    }

    private BulkOperation operation(Generation generation, Entry entry) {
        return BulkOperation.of(operation -> operation.index(index -> index.index(names.index(generation, entry.kind()))
                .id(entry.key())
                .document(entry.document())));
    }

    /** @return what has to be sent again */
    private List<BulkOperation> send(List<BulkOperation> operations, int attempt) {
        List<BulkOperation> again = answer(operations, attempt)
                .map(response -> refused(operations, response))
                .orElse(operations);
        if (!again.isEmpty() && attempt == ATTEMPTS) {
            throw new EtabliException(
                    ErrorCode.UNAVAILABLE,
                    "Elasticsearch refused " + again.size() + " documents " + ATTEMPTS + " times; it is overloaded.");
        }
        return again;
    }

    /** Nothing where Elasticsearch was away and may be back for the next attempt. */
    private Optional<BulkResponse> answer(List<BulkOperation> operations, int attempt) {
        try {
            return Optional.of(
                    Calls.get(() -> cluster.client().bulk(BulkRequest.of(bulk -> bulk.operations(operations)))));
        } catch (EtabliException away) {
            if (attempt == ATTEMPTS) {
                throw away;
            }
            return Optional.empty();
        }
    }

    private static List<BulkOperation> refused(List<BulkOperation> operations, BulkResponse response) {
        List<BulkOperation> again = new ArrayList<>();
        for (int i = 0; response.errors() && i < response.items().size(); i++) {
            BulkResponseItem item = response.items().get(i);
            ErrorCause error = item.error();
            if (Calls.isFull(error)) {
                throw Calls.failure(error);
            } else if (item.status() == 429 || item.status() == 503) {
                again.add(operations.get(i));
            } else if (error != null) {
                throw new IllegalStateException(
                        "Document " + item.id() + " does not fit " + item.index() + ": " + error.reason());
            }
        }
        return again;
    }

    private static void pauseFor(Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EtabliException(ErrorCode.UNAVAILABLE, "The load was stopped.", interrupted);
        }
    }
}
