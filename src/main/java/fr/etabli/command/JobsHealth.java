package fr.etabli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the repository of the jobs can be read, and how each job last ended: what was served before is served still. */
record JobsHealth(JobRepository repository) implements HealthIndicator {

    private static final String FAILED = "FAILED";

    @Override
    public Health health() {
        try {
            return of(JobRun.latest(repository));
        } catch (RuntimeException away) {
            return Health.down()
                    .withDetail(
                            "reason",
                            "The repository of the jobs cannot be read: "
                                    + away.getClass().getSimpleName() + ".")
                    .withDetail(
                            "action",
                            "See whether the database of etabli.jobs.datasource.url runs and can be reached. Until then"
                                    + " nothing is ingested or published; what is served goes on being served.")
                    .build();
        }
    }

    private static Health of(List<JobRun> newestFirst) {
        Map<String, JobRun> last = new LinkedHashMap<>();
        newestFirst.forEach(run -> last.putIfAbsent(run.job(), run));
        Health.Builder health = Health.up();
        last.forEach((job, run) -> health.withDetail(job, run.status()));
        List<String> failed = last.values().stream()
                .filter(run -> run.status().equals(FAILED))
                .map(JobRun::job)
                .toList();
        if (!failed.isEmpty()) {
            health.withDetail("reason", "The last run failed of: " + String.join(", ", failed) + ".")
                    .withDetail(
                            "action",
                            "Read /actuator/jobs and the log, mend the cause, and run it again. What was served and"
                                    + " published before stays.");
        }
        return health.build();
    }
}
