package fr.etabli.index;

import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Work;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the aliases now and then, and remembers what was seen, so that metrics tell it without asking Elasticsearch. */
final class Watch implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Watch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ElasticsearchGenerations generations;
    private volatile boolean answered;
    private volatile @Nullable Manifest served;

    Watch(ElasticsearchGenerations generations) {
        this.generations = generations;
    }

    /** A run that throws would be the last one. */
    @Override
    public void run() {
        try (Work work = Work.vital(PATIENCE)) {
            answered = generations.lookAgain();
            if (answered) {
                served = seen();
            }
            log.trace("Looked at the aliases in {}", work.spent());
        } catch (RuntimeException away) {
            answered = false;
        }
    }

    private @Nullable Manifest seen() {
        Manifest before = served;
        Generation now = generations.known();
        if (now == null) {
            return null;
        }
        return before != null && before.generation().equals(now)
                ? before
                : generations.served().orElse(null);
    }

    /** Whether Elasticsearch answered when it was last asked. */
    boolean answered() {
        return answered;
    }

    /** What was served when Elasticsearch last answered. */
    Optional<Manifest> served() {
        return Optional.ofNullable(served);
    }
}
