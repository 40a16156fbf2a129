package fr.etabli.index;

import co.elastic.clients.transport.TransportUtils;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import javax.net.ssl.SSLContext;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;

/** How connections to Elasticsearch are made: to where, with which credentials, and whom they trust. */
final class Connections {

    private static final int CONNECT_TIMEOUT_MILLIS = 2_000;
    /** Where requests go until the private node has told its port: nothing listens there. */
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    private Connections() {}

    /**
     * @param connections how many at a time
     * @param requests    counts what is sent
     */
    static RestClient of(ElasticsearchProperties properties, int connections, LongAdder requests) {
        List<URI> uris = properties.isPrivate() ? List.of(NOWHERE) : properties.uris();
        SSLContext ssl = tls(properties);
        return RestClient.builder(uris.stream()
                        .map(uri -> HttpHost.create(uri.toString()))
                        .toArray(HttpHost[]::new))
                .setDefaultHeaders(credentials(properties))
                // The client would count on a clock that can be set; PunctualHttpClient counts for all.
                .setRequestConfigCallback(config ->
                        config.setConnectTimeout(CONNECT_TIMEOUT_MILLIS).setSocketTimeout(0))
                .setHttpClientConfigCallback(http -> {
                    if (ssl != null) {
                        http.setSSLContext(ssl);
                    }
                    // Credentials are a header of every request; the cache for others would be unpacked at each.
                    return http.disableAuthCaching()
                            .setMaxConnTotal(connections)
                            .setMaxConnPerRoute(connections)
                            .addInterceptorLast((org.apache.http.HttpRequestInterceptor)
                                    (request, context) -> requests.increment());
                })
                .build();
    }

    private static @Nullable SSLContext tls(ElasticsearchProperties properties) {
        try {
            return properties.ca() == null
                    ? null
                    : TransportUtils.sslContextFromHttpCaCrt(properties.ca().toFile());
        } catch (IOException unreadable) {
            throw new EtabliException(
                    ErrorCode.UNAVAILABLE,
                    "The certificate authority at " + properties.ca() + " cannot be read (etabli.elasticsearch.ca).",
                    unreadable);
        }
    }

    /** What every request bears. */
    static Header[] credentials(ElasticsearchProperties properties) {
        if (properties.apiKey() != null) {
            return new Header[] {new BasicHeader("Authorization", "ApiKey " + properties.apiKey())};
        }
        if (properties.username() != null && properties.password() != null) {
            String pair = properties.username() + ":" + properties.password();
            String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
            return new Header[] {new BasicHeader("Authorization", "Basic " + encoded)};
        }
        return new Header[0];
    }
}
