package fr.etabli.ingest;

import fr.etabli.index.Generations;
import fr.etabli.index.Manifest;
import fr.etabli.vocabulary.Generation;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What {@code serve} ingests as it starts, as {@code etabli.ingest.on-start} says. */
public final class IngestOnStart {

    private static final Logger log = LoggerFactory.getLogger(IngestOnStart.class);

    private final Ingest ingest;
    private final Generations generations;
    private final IngestProperties.OnStart when;

    IngestOnStart(Ingest ingest, Generations generations, IngestProperties.OnStart when) {
        this.ingest = ingest;
        this.generations = generations;
        this.when = when;
    }

    /** Whether {@code serve} does anything of its own accord. */
    public boolean isWanted() {
        return when != IngestProperties.OnStart.NEVER;
    }

    /** The generation that is served; nothing where none is. */
    public Optional<Generation> served() {
        return generations.served().map(Manifest::generation);
    }

    /**
     * Ingests where the setting says so, and logs what came of it.
     *
     * @throws RefusedInputException where the input holds errors
     */
    public void run() {
        boolean wanted =
                switch (when) {
                    case WHEN_CHANGED -> true;
                    case WHEN_EMPTY -> served().isEmpty();
                    case NEVER -> false;
                };
        if (wanted) {
            log(ingest.run(false));
        }
    }

    private static void log(IngestResult result) {
        switch (result.outcome()) {
            case PINNED ->
                log.warn(
                        "Generation {} is pinned by a rollback; nothing is ingested until `ingest --unpin`.",
                        result.generation());
            case UNCHANGED -> log.info("The input is that of generation {}, which is served", result.generation());
            case RESTORED -> log.info("The input is that of generation {}, kept from before", result.generation());
            case LOADED -> log.debug("Generation {} was made", result.generation());
        }
    }
}
