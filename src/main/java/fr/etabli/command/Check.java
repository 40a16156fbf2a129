package fr.etabli.command;

import fr.etabli.ingest.InputCheck;
import fr.etabli.input.Report;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.boot.context.properties.bind.Binder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "check", description = "Reports all that is wrong with the input. It needs no Elasticsearch.")
final class Check implements Callable<Integer> {

    private final Hub hub;

    @Mixin
    private final Folders folders = new Folders();

    @Mixin
    private final Output output = new Output();

    @Option(names = "--json", description = "Writes the report as JSON.")
    private boolean json;

    Check(Hub hub) {
        this.hub = hub;
    }

    @Override
    public Integer call() {
        Binder settings = hub.settings(folders.settings());
        Report report = new InputCheck(
                        folder(settings, Folders.DATA, "batch/data"),
                        folder(settings, Folders.REFERENCE, "batch/reference"))
                .run();
        output.line(json ? report.json() : report.text());
        return report.isRefused() ? Commands.REFUSED_INPUT : Commands.DONE;
    }

    private Path folder(Binder settings, String name, String otherwise) {
        return folders.existing(settings.bind(name, Path.class).orElse(Path.of(otherwise)));
    }
}
