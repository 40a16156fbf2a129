package fr.etabli.command;

import fr.etabli.ingest.Ingest;
import fr.etabli.ingest.IngestResult;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "ingest",
        description = {
            "Checks the input, makes a generation from it and serves that.",
            "What is served before goes on being served until the new generation is whole, and is kept for rollback."
                    + " A hub that serves meanwhile follows by itself."
        })
final class IngestCommand implements Callable<Integer> {

    private final Hub hub;

    @Mixin
    private final Folders folders = new Folders();

    @Mixin
    private final Output output = new Output();

    @Option(names = "--unpin", description = "Ends the pin of a rollback; without it, nothing is ingested over a pin.")
    private boolean unpin;

    IngestCommand(Hub hub) {
        this.hub = hub;
    }

    @Override
    public Integer call() {
        IngestResult result = hub.with("ingest", folders.settings(), context -> context.getBean(Ingest.class)
                .run(unpin));
        output.line(words(result));
        return result.outcome() == IngestResult.Outcome.PINNED ? Commands.WRONG_USAGE : Commands.DONE;
    }

    private static String words(IngestResult result) {
        String generation = "Generation " + result.generation();
        return switch (result.outcome()) {
            case LOADED -> generation + " is made and served.";
            case RESTORED -> generation + " was kept from before, and is served again.";
            case UNCHANGED -> generation + " is served already; the input has not changed.";
            case PINNED ->
                generation + " is pinned by a rollback, so nothing was ingested. To end the pin: ingest --unpin";
        };
    }
}
