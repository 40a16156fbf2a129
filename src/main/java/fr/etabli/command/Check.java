package fr.etabli.command;

import fr.etabli.ingest.InputCheck;
import fr.etabli.input.Report;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
        Report report =
                new InputCheck(folder(Folders.DATA, "batch/data"), folder(Folders.REFERENCE, "batch/reference")).run();
        output.line(json ? report.json() : report.text());
        return report.isRefused() ? Commands.REFUSED_INPUT : Commands.DONE;
    }

    private Path folder(String setting, String otherwise) {
        return folders.existing(Stream.concat(hub.settings().stream(), folders.settings().stream())
                .filter(given -> given.startsWith(setting))
                .map(given -> Path.of(given.substring(setting.length())))
                .reduce((first, last) -> last)
                .orElse(Path.of(otherwise)));
    }
}
