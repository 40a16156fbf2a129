package fr.etabli.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Which setting to look at when a cluster cannot be used. */
final class Advice {

    private Advice() {}

    static String on(Throwable failure) {
        if (Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(SSLException.class::isInstance)) {
            return "No trust by TLS: etabli.elasticsearch.ca must hold the authority that signed its certificate,"
                    + " and the names in etabli.elasticsearch.uris must stand in that.";
        }
        int status = failure instanceof ElasticsearchException refusal ? refusal.status() : 0;
        return switch (status) {
            case 401 -> "Check etabli.elasticsearch.username and .password, or .api-key.";
            case 403 ->
                "Its user may not do this; operations/elasticsearch/role.json says what the hub has to be"
                        + " allowed.";
            default -> "Check etabli.elasticsearch.uris.";
        };
    }
}
