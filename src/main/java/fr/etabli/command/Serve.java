package fr.etabli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "serve",
        description = {
            "Serves the hub until it is stopped.",
            "It ingests and publishes first where etabli.ingest.on-start says so: when-changed (where the hub runs its"
                    + " own Elasticsearch), when-empty, or never (on a cluster)."
        })
final class Serve implements Callable<Integer> {

    private final Hub hub;

    @Mixin
    private final Folders folders = new Folders();

    Serve(Hub hub) {
        this.hub = hub;
    }

    @Override
    public Integer call() {
        hub.serve(folders.settings());
        return Commands.STAYS;
    }
}
