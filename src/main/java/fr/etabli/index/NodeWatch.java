package fr.etabli.index;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.HttpResponse;
import org.apache.http.client.methods.HttpHead;
import org.elasticsearch.client.Node;
import org.elasticsearch.client.RestClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks each node of a cluster every two seconds whether it is there, and has requests go to those that are. The client alone
 * would find out by requests that hang until they time out, and would leave a node aside for a minute and more after it is
 * back.
 */
final class NodeWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(NodeWatch.class);
    private static final long BETWEEN_LOOKS_MILLIS = 2_000;
    private static final long PATIENCE_MILLIS = 2_000;

    private final RestClient rest;
    private final List<HttpHost> all;
    private final Header[] credentials;
    private List<HttpHost> used;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "node-watch");
        thread.setDaemon(true);
        return thread;
    });

    NodeWatch(RestClient rest, Header[] credentials) {
        this.rest = rest;
        this.all = rest.getNodes().stream().map(Node::getHost).toList();
        this.used = all;
        this.credentials = credentials.clone();
    }

    void start() {
        var unused = looks.scheduleWithFixedDelay(
                this::look, BETWEEN_LOOKS_MILLIS, BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            List<HttpHost> there = there();
            List<HttpHost> wanted = there.isEmpty() ? all : there;
            if (!wanted.equals(used)) {
                log.warn("Of the nodes of Elasticsearch {} answer; requests go to {}", there, wanted);
                rest.setNodes(wanted.stream().map(Node::new).toList());
                used = wanted;
            }
        } catch (RuntimeException closing) { // a look that throws would be the last one
            log.debug("The nodes of Elasticsearch could not be asked: {}", closing.toString());
        }
    }

    private List<HttpHost> there() {
        List<Future<HttpResponse>> answers = all.stream().map(this::ask).toList();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        List<HttpHost> there = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (comes(answers.get(i), end)) {
                there.add(all.get(i));
            }
        }
        return there;
    }

    private Future<HttpResponse> ask(HttpHost host) {
        HttpHead question = new HttpHead("/");
        question.setHeaders(credentials);
        return rest.getHttpClient().execute(host, question, null);
    }

    /** Any answer will do, a refusal too. */
    private static boolean comes(Future<HttpResponse> answer, long end) {
        try {
            return answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)
                            .getStatusLine()
                            .getStatusCode()
                    > 0;
        } catch (TimeoutException | ExecutionException silent) {
            answer.cancel(true);
            return false;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
