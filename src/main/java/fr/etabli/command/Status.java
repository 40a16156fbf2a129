package fr.etabli.command;

import fr.etabli.index.Cluster;
import fr.etabli.index.Generations;
import fr.etabli.index.Manifest;
import fr.etabli.publish.Publications;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "status",
        description = "Says which generation is served, since when, from what it was made, and what was done of late.")
final class Status implements Callable<Integer> {

    private final Hub hub;

    @Mixin
    private final Output output = new Output();

    @Option(names = "--json", description = "Writes it as JSON.")
    private boolean json;

    Status(Hub hub) {
        this.hub = hub;
    }

    @Override
    public Integer call() {
        StatusReport report = hub.with("status", List.of(), Status::look);
        output.line(json ? report.json() : report.text());
        return Commands.DONE;
    }

    static StatusReport look(ApplicationContext context) {
        context.getBean(Cluster.class).awaitReady();
        Generations generations = context.getBean(Generations.class);
        Manifest served = generations.served().orElse(null);
        return new StatusReport(
                served,
                generations.servedSince().orElse(null),
                generations.kept().orElse(null),
                generations.pinned().orElse(null),
                published(context.getBean(Publications.class), served),
                JobRun.latest(context.getBean(JobRepository.class)));
    }

    /** What was made from the generation served; where nothing was, the newest of all. */
    private static StatusReport.@Nullable Published published(Publications publications, @Nullable Manifest served) {
        return publications.list().stream()
                .filter(one -> served != null && one.generation().equals(served.generation()))
                .findFirst()
                .or(publications::latest)
                .map(StatusReport.Published::of)
                .orElse(null);
    }
}
