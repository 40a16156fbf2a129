package fr.etabli.command;

import fr.etabli.index.Cluster;
import fr.etabli.publish.Published;
import fr.etabli.publish.Publisher;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "publish",
        description = {
            "Writes the generation being served as files, where it has not been published yet.",
            "What was published before stays as it is."
        })
final class PublishCommand implements Callable<Integer> {

    private final Hub hub;

    @Mixin
    private final Output output = new Output();

    @Option(names = "--to", paramLabel = "DIR", description = "Where to (default: open-data in etabli.directory).")
    private @Nullable Path to;

    @Option(names = "--json", description = "Writes the report as JSON.")
    private boolean json;

    PublishCommand(Hub hub) {
        this.hub = hub;
    }

    @Override
    public Integer call() {
        List<String> settings = to == null ? List.of() : List.of("--etabli.publish.directory=" + to);
        PublishReport report = hub.with("publish", settings, PublishCommand::publish);
        output.line(json ? report.json() : report.text());
        return Commands.DONE;
    }

    private static PublishReport publish(ApplicationContext context) {
        context.getBean(Cluster.class).awaitReady();
        long begin = System.nanoTime();
        Published published = context.getBean(Publisher.class).publish();
        return PublishReport.of(published, Duration.ofNanos(System.nanoTime() - begin));
    }
}
