package fr.etabli.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import co.elastic.clients.elasticsearch._types.ShardStatistics;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Seldom;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.elasticsearch.client.ResponseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what goes wrong between the hub and Elasticsearch into errors that a client can act on. */
final class Calls {

    private static final String AWAY = "The index cannot be reached right now. Try again in a moment.";

    private static final String GONE = "The data has been renewed since, and the version asked for is no longer kept."
            + " Start again from the first page.";

    private static final String BUSY = "The index cannot take this right now. Try again in a moment.";

    /** What Elasticsearch calls the block that it puts on indices whose disk has passed the flood stage. */
    private static final String FLOODED = "read-only-allow-delete";

    private static final String FULL =
            "Elasticsearch takes nothing new: its disk is nearly full. What is there can be read."
                    + " Make room on the disk; it then lifts the block by itself.";

    /** What one of many searches in one request may fail of, and not for its own fault. */
    private static final Set<String> PASSING = Set.of(
            "es_rejected_execution_exception",
            "circuit_breaking_exception",
            "cluster_block_exception",
            "no_shard_available_action_exception",
            "unavailable_shards_exception");

    private static final Logger log = LoggerFactory.getLogger(Calls.class);
    private static final Seldom WARNING = new Seldom(Duration.ofSeconds(10));

    private Calls() {}

    /** One exchange with Elasticsearch. */
    interface Call<T> {
        T send() throws IOException;
    }

    /**
     * @throws EtabliException with {@link ErrorCode#UNAVAILABLE} where Elasticsearch is away or refuses for its load, with
     *                         {@link ErrorCode#STALE_CURSOR} where the generation asked for has been removed
     */
    static <T> T get(Call<T> call) {
        try {
            return call.send();
        } catch (IOException away) {
            throw translated(away);
        } catch (ElasticsearchException refusal) {
            throw translated(refusal);
        }
    }

    static void run(Call<?> call) {
        get(call);
    }

    /** What comes as an answer but is none of Elasticsearch's usual ones comes as such an exception, too. */
    private static EtabliException translated(IOException away) {
        if (String.valueOf(away.getMessage()).contains(FLOODED)) {
            return new EtabliException(ErrorCode.UNAVAILABLE, FULL, away);
        }
        if (away instanceof ResponseException answer
                && isPassing(answer.getResponse().getStatusLine().getStatusCode())) {
            warn(answer.getResponse().getStatusLine().toString());
            return new EtabliException(ErrorCode.UNAVAILABLE, BUSY, away);
        }
        return new EtabliException(ErrorCode.UNAVAILABLE, AWAY, away);
    }

    private static RuntimeException translated(ElasticsearchException refusal) {
        return translated(refusal.error(), refusal.status(), refusal);
    }

    /** One part of a multi-request that failed by itself. */
    static RuntimeException failure(ErrorCause cause) {
        return translated(cause, 0, null);
    }

    /** The same where its status is known. */
    static RuntimeException failure(ErrorResponse answer) {
        return translated(answer.error(), answer.status(), null);
    }

    private static RuntimeException translated(
            @Nullable ErrorCause cause, int status, @Nullable ElasticsearchException refusal) {
        String type = cause == null ? "" : String.valueOf(cause.type());
        if (type.equals("index_not_found_exception")) {
            return refusal == null
                    ? new EtabliException(ErrorCode.STALE_CURSOR, GONE)
                    : new EtabliException(ErrorCode.STALE_CURSOR, GONE, refusal);
        }
        if (isFull(cause)) {
            return new EtabliException(ErrorCode.UNAVAILABLE, FULL, new IOException(type));
        }
        String reason = type + ", " + (cause == null ? status : cause.reason());
        if (isPassing(status) || PASSING.contains(type)) {
            warn(reason);
            return new EtabliException(ErrorCode.UNAVAILABLE, BUSY, new IOException(reason));
        }
        return refusal == null ? new IllegalStateException("Elasticsearch refused a request: " + reason) : refusal;
    }

    private static void warn(String reason) {
        if (WARNING.isTime()) {
            log.warn("Elasticsearch refuses for now: {}", reason);
        }
    }

    /** An answer from some of the shards, or from what they found in time, would be a wrong count; better none. */
    static void requireWhole(ShardStatistics shards, boolean timedOut) {
        if (timedOut) {
            throw new EtabliException(
                    ErrorCode.TIMED_OUT, "The search took longer than Elasticsearch allows. Ask for less at once.");
        }
        if (shards.failed().intValue() > 0) {
            throw new EtabliException(
                    ErrorCode.UNAVAILABLE, "Part of the index did not answer. Try again in a moment.");
        }
    }

    /** Whether something could not be written since the disk has passed the flood stage, which no other attempt changes. */
    static boolean isFull(@Nullable ErrorCause cause) {
        return cause != null
                && "cluster_block_exception".equals(cause.type())
                && String.valueOf(cause.reason()).contains(FLOODED);
    }

    /** Whether a status of Elasticsearch, or of what stands before it, says to try again later. */
    private static boolean isPassing(int status) {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }
}
