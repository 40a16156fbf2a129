package fr.etabli.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Turns what goes wrong between the hub and Elasticsearch into errors that a client can act on. */
final class Calls {

    private static final String AWAY = "The index cannot be reached right now. Try again in a moment.";

    private static final String GONE = "The data has been renewed since, and the version asked for is no longer kept."
            + " Start again from the first page.";

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
            throw new EtabliException(ErrorCode.UNAVAILABLE, AWAY, away);
        } catch (ElasticsearchException refusal) {
            throw translated(refusal);
        }
    }

    static void run(Call<?> call) {
        get(call);
    }

    private static RuntimeException translated(ElasticsearchException refusal) {
        if (isGone(refusal.error())) {
            return new EtabliException(ErrorCode.STALE_CURSOR, GONE, refusal);
        }
        boolean passing = refusal.status() == 429
                || refusal.status() == 502
                || refusal.status() == 503
                || refusal.status() == 504;
        return passing ? new EtabliException(ErrorCode.UNAVAILABLE, AWAY, refusal) : refusal;
    }

    /** One part of a multi-request that failed by itself. */
    static RuntimeException failure(ErrorCause cause) {
        return isGone(cause)
                ? new EtabliException(ErrorCode.STALE_CURSOR, GONE)
                : new IllegalStateException("Elasticsearch refused a request: " + cause.type() + ", " + cause.reason());
    }

    private static boolean isGone(@Nullable ErrorCause cause) {
        return cause != null && "index_not_found_exception".equals(cause.type());
    }
}
