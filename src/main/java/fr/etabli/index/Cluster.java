package fr.etabli.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.ElasticsearchTransportBase;
import co.elastic.clients.transport.http.TransportHttpClient;
import co.elastic.clients.transport.rest_client.RestClientHttpClient;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.apache.http.HttpHost;
import org.elasticsearch.client.Node;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The connection to Elasticsearch: the private node, started by this class, or an external cluster. While the node is
 * away, requests fail as {@link ErrorCode#UNAVAILABLE}; when it comes back, at another port, they succeed again.
 */
public final class Cluster implements AutoCloseable {

    /** Connections that belong to no share: for those who watch over the hub, and for asking whether anybody is there. */
    private static final int SPARE_CONNECTIONS = 8;

    private final ElasticsearchProperties properties;
    private final LongAdder requests = new LongAdder();
    private final RestClient rest;
    private final ElasticsearchClient client;
    private final @Nullable PrivateNode node;
    private final Admission admission;
    private final NodeWatch watch;

    /** Starts the private node, where one is to be used. */
    public Cluster(ElasticsearchProperties properties, JsonMapper json) {
        this(properties, ReadProperties.standard(), json, ObservationRegistry.NOOP);
    }

    /** @param observations what is told of each request */
    Cluster(
            ElasticsearchProperties properties,
            ReadProperties reads,
            JsonMapper json,
            ObservationRegistry observations) {
        this(
                properties,
                reads,
                json,
                observations,
                properties.isPrivate() ? started(new PrivateNode(properties)) : null);
    }

    /** @param node the private node, started already; none where an external cluster is used */
    Cluster(
            ElasticsearchProperties properties,
            ReadProperties reads,
            JsonMapper json,
            ObservationRegistry observations,
            @Nullable PrivateNode node) {
        this.properties = properties;
        this.rest = Connections.of(properties, reads.atOnce() + reads.jobsAtOnce() + SPARE_CONNECTIONS, requests);
        this.admission = new Admission(reads, properties.requestTimeout());
        TransportHttpClient http =
                new PunctualHttpClient(new RestClientHttpClient(rest), reads, properties.requestTimeout(), admission);
        this.client = new ElasticsearchClient(transport(http, json, new RequestObservation(observations)));
        this.node = node;
        this.watch = new NodeWatch(rest, Connections.credentials(properties));
        if (properties.uris().size() > 1) {
            watch.start();
        }
        if (node != null) {
            node.whenUp(this::moveTo);
        }
    }

    private static PrivateNode started(PrivateNode node) {
        node.start();
        return node;
    }

    private static ElasticsearchTransport transport(
            TransportHttpClient http, JsonMapper json, RequestObservation observation) {
        return new ElasticsearchTransportBase(http, null, new Jackson3JsonpMapper(json), observation) {};
    }

    Admission admission() {
        return admission;
    }

    ElasticsearchClient client() {
        return client;
    }

    /** How many HTTP requests this hub has sent to Elasticsearch. */
    public long requestCount() {
        return requests.sum();
    }

    /** The private node, where there is one. */
    public Optional<PrivateNode> node() {
        return Optional.ofNullable(node);
    }

    /**
     * Waits until Elasticsearch answers.
     *
     * @throws EtabliException with {@link ErrorCode#UNAVAILABLE} where it does not
     */
    public void awaitReady() {
        if (node != null) {
            node.await();
        }
        try {
            client.cluster().health();
        } catch (IOException | RuntimeException failure) {
            throw new EtabliException(
                    ErrorCode.UNAVAILABLE,
                    "Elasticsearch does not answer at " + properties + ": " + failure.getMessage() + ". "
                            + Advice.on(failure),
                    failure);
        }
    }

    /** Where requests go. */
    List<Node> nodes() {
        return rest.getNodes();
    }

    private void moveTo(URI address) {
        rest.setNodes(List.of(new Node(HttpHost.create(address.toString()))));
    }

    @Override
    public void close() throws IOException {
        watch.close();
        rest.close();
        if (node != null) {
            node.close();
        }
    }
}
