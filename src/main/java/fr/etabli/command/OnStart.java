package fr.etabli.command;

import fr.etabli.index.Cluster;
import fr.etabli.index.NodeStartException;
import fr.etabli.ingest.IngestOnStart;
import fr.etabli.ingest.RefusedInputException;
import fr.etabli.publish.AlreadyPublishingException;
import fr.etabli.publish.Publisher;
import fr.etabli.vocabulary.EtabliException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * What {@code serve} does once the web server is up: it waits for Elasticsearch, then ingests and publishes. The hub
 * counts as ready only after that.
 */
final class OnStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(OnStart.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Cluster cluster;
    private final IngestOnStart ingest;
    private final Publisher publisher;
    private final boolean publishes;

    /** @param publishes whether what is served is published without anybody's asking */
    OnStart(Cluster cluster, IngestOnStart ingest, Publisher publisher, boolean publishes) {
        this.cluster = cluster;
        this.ingest = ingest;
        this.publisher = publisher;
        this.publishes = publishes;
    }

    /** @throws NodeStartException where the private node cannot be started, for then there is nothing to wait for */
    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        while (!attempt()) {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
    }

    /** @return whether there is nothing more to try */
    private boolean attempt() {
        try {
            cluster.awaitReady();
            ingest();
            if (ingest.served().isEmpty()) {
                log.warn("No data is served yet. Run `ingest`; this hub will serve what it makes.");
            } else if (publishes) {
                publish();
            }
            return true;
        } catch (NodeStartException hopeless) {
            throw hopeless;
        } catch (EtabliException away) {
            log.warn("{} Trying again in {} s.", away.getMessage(), PAUSE.toSeconds());
            return false;
        }
    }

    private void ingest() {
        try {
            ingest.run();
        } catch (RefusedInputException refused) {
            log.error(
                    "Nothing was ingested, for the input has errors. Mend them and run `ingest`.\n{}",
                    refused.report().text());
        } catch (EtabliException away) {
            throw away;
        } catch (RuntimeException failure) {
            log.error("The ingest failed; what was served before, if anything, is served still", failure);
        }
    }

    private void publish() {
        try {
            publisher.publish();
        } catch (AlreadyPublishingException elsewhere) {
            log.info("{}", elsewhere.getMessage());
        } catch (EtabliException away) {
            throw away;
        } catch (RuntimeException failure) {
            log.error("Nothing was published; what was published before stays", failure);
        }
    }
}
