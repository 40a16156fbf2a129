package fr.etabli.command;

import fr.etabli.index.Cluster;
import fr.etabli.index.Generations;
import fr.etabli.index.Manifest;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "rollback",
        description = {
            "Serves the generation before again, and pins it.",
            "The pin holds over restarts, until ingest --unpin. What was served until now is kept; a second rollback"
                    + " returns to it."
        })
final class Rollback implements Callable<Integer> {

    private final Hub hub;

    @Mixin
    private final Output output = new Output();

    Rollback(Hub hub) {
        this.hub = hub;
    }

    @Override
    public Integer call() {
        Optional<Manifest> served = hub.with("rollback", java.util.List.of(), Rollback::rollBack);
        output.line(served.map(manifest -> "Generation " + manifest.generation() + ", loaded " + manifest.loadedAt()
                        + ", is served and pinned until: ingest --unpin")
                .orElse("No generation before is kept, so there is nothing to go back to."));
        return served.isPresent() ? Commands.DONE : Commands.WRONG_USAGE;
    }

    private static Optional<Manifest> rollBack(ApplicationContext context) {
        context.getBean(Cluster.class).awaitReady();
        return context.getBean(Generations.class).rollBack();
    }
}
