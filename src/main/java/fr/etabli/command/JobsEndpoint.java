package fr.etabli.command;

import java.util.List;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** The latest runs of each job, on the management port. */
@Endpoint(id = "jobs")
final class JobsEndpoint {

    private final JobRepository repository;

    JobsEndpoint(JobRepository repository) {
        this.repository = repository;
    }

    /**
     * What the endpoint answers.
     *
     * @param runs the newest first
     */
    record Jobs(List<JobRun> runs) {}

    @ReadOperation
    Jobs jobs() {
        return new Jobs(JobRun.latest(repository));
    }
}
