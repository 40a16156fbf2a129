package fr.etabli.command;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;

/**
 * One run of a job.
 *
 * @param generation what it was to make or to publish
 * @param startedAt  null where it never began
 * @param endedAt    null while it runs, and where it was killed and nobody has cleared up yet
 * @param failure   why it failed, where that was still noted
 */
record JobRun(
        String job,
        @Nullable String generation,
        String status,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String failure) {

    private static final int LATEST = 5;
    private static final String CAUSE = "Caused by: ";

    /** The name of the type before its message. */
    private static final Pattern EXCEPTION = Pattern.compile("^(?:" + CAUSE + ")?[\\w.$]+(?:Exception|Error): ");

    /** The latest runs of each job, the newest first: by their numbers, for the times may be of a clock that was set back. */
    static List<JobRun> latest(JobRepository repository) {
        return repository.getJobNames().stream()
                .flatMap(job -> repository.getJobInstances(job, 0, LATEST).stream())
                .map(repository::getLastJobExecution)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingLong(JobExecution::getId).reversed())
                .map(JobRun::of)
                .toList();
    }

    private static JobRun of(JobExecution execution) {
        return new JobRun(
                execution.getJobInstance().getJobName(),
                execution.getJobParameters().getString("generation"),
                execution.getStatus().name(),
                instant(execution.getStartTime()),
                instant(execution.getEndTime()),
                failure(execution.getExitStatus().getExitDescription()));
    }

    /** The repository keeps a stack trace; the cause that it names last tells most. */
    private static @Nullable String failure(String description) {
        List<String> lines = description.lines().toList();
        return lines.stream()
                .filter(line -> line.startsWith(CAUSE))
                .reduce((earlier, later) -> later)
                .or(() -> lines.stream().findFirst())
                .map(line -> EXCEPTION.matcher(line).replaceFirst(""))
                .filter(line -> !line.isBlank())
                .orElse(null);
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime time) {
        return time == null ? null : time.atZone(ZoneId.systemDefault()).toInstant();
    }
}
