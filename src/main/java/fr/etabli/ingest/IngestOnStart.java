package fr.etabli.ingest;

import fr.etabli.index.Generations;
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

    /**
     * Ingests where the setting says so, and logs what came of it.
     *
     * @return the generation that is served then; nothing where none is
     */
    public Optional<Generation> run() {
        boolean wanted =
                switch (when) {
                    case WHEN_CHANGED -> true;
                    case WHEN_EMPTY -> generations.served().isEmpty();
                    case NEVER -> false;
                };
        if (wanted) {
            log(ingest.run(false));
        }
        return generations.served().map(manifest -> manifest.generation());
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
