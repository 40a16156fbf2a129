package fr.etabli.publish;

import fr.etabli.extract.Tables;
import fr.etabli.index.FolderLock;
import fr.etabli.index.Generations;
import fr.etabli.index.Lease;
import fr.etabli.index.LeaseException;
import fr.etabli.index.Leases;
import fr.etabli.index.Manifest;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.SteadyClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Publishes the generation being served, where it has not been published yet. One hub on the cluster at a time. */
public final class Publisher {

    private static final Logger log = LoggerFactory.getLogger(Publisher.class);

    private final Leases leases;
    private final Generations generations;
    private final PublicationStore store;
    private final int keep;
    private final InstantSource clock;
    private final JobOperator operator;
    private final JobRepository repository;
    private final PublishJob job;

    Publisher(
            Leases leases,
            Generations generations,
            PublicationStore store,
            int keep,
            InstantSource clock,
            JobOperator operator,
            JobRepository repository,
            PublishJob job) {
        this.leases = leases;
        this.generations = generations;
        this.store = store;
        this.keep = keep;
        this.clock = clock;
        this.operator = operator;
        this.repository = repository;
        this.job = job;
    }

    /**
     * Publishes; returns when the publication is whole and visible. What was published before stays as it is whatever
     * happens.
     *
     * @throws AlreadyPublishingException where this or another hub on the cluster is publishing
     * @throws EtabliException            as {@code UNAVAILABLE} where nothing has been loaded or Elasticsearch went away, as
     *                                    {@code STALE_CURSOR} where the generation was removed meanwhile
     * @throws IllegalStateException      where it failed otherwise: the disk is full, or a check of the files did not hold
     */
    public Published publish() {
        try (FolderLock held = store.lock();
                Lease lease = leases.take(PublishJob.NAME, held.place())) {
            recoverKilled();
            return publish(lease);
        } catch (LeaseException elsewhere) {
            throw new AlreadyPublishingException(elsewhere);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Published publish(Lease lease) throws IOException {
        Manifest served = generations
                .served()
                .orElseThrow(() -> new EtabliException(
                        ErrorCode.UNAVAILABLE, "There is nothing to publish: no data has been loaded yet."));
        Generation generation = served.generation();
        Optional<Publication> newest = store.latest();
        if (newest.isPresent() && isUnchanged(newest.get(), generation)) {
            store.clear();
            store.follow(Version.of(newest.get().version()));
            removeOld();
            log.info(
                    "Generation {} is published already, as {}",
                    generation,
                    newest.get().version());
            return new Published(newest.get(), true);
        }
        return new Published(published(served, nextVersion(), newest, lease), false);
    }

    /** Nobody else publishes, so what the repository believes to run was killed. */
    private void recoverKilled() {
        for (JobExecution killed : repository.findRunningJobExecutions(PublishJob.NAME)) {
            if (store.name().equals(killed.getJobParameters().getString("directory"))) {
                log.warn("The publication of {} was interrupted; what it left is cleared", killed.getStartTime());
                operator.recover(killed);
            }
        }
    }

    private boolean isUnchanged(Publication newest, Generation generation) {
        return newest.generation().equals(generation)
                && newest.extractFormat() == Tables.EXTRACT_FORMAT
                && newest.files().stream().anyMatch(PublishedFile::draws)
                && newest.imprint().equals(job.imprint().hash());
    }

    private Version nextVersion() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return store.versions().stream()
                .findFirst()
                .map(newest -> newest.next(today))
                .orElseGet(() -> new Version(today, 1));
    }

    private Publication published(Manifest data, Version version, Optional<Publication> previous, Lease lease)
            throws IOException {
        long rows =
                Tables.ALL.stream().mapToLong(table -> data.count(table.kind())).sum();
        log.info("Publishing generation {} as {}: {} rows", data.generation(), version, rows);
        run(new PublishRun(
                data, version, previous, issuedAt(previous), lease, new Progress(rows, new SteadyClock(), log::info)));
        Publication publication = store.find(version.toString()).orElseThrow();
        store.follow(version);
        removeOld();
        log.info(
                "Published generation {} as {}: {} files",
                data.generation(),
                version,
                publication.files().size());
        return publication;
    }

    /** Not before the publication before, where the clock has been set back: who harvests goes by these times. */
    private Instant issuedAt(Optional<Publication> previous) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return previous.map(before -> before.issuedAt().plusSeconds(1))
                .filter(now::isBefore)
                .orElse(now);
    }

    /** Only after {@code latest} points elsewhere. */
    private void removeOld() throws IOException {
        if (keep > 0) {
            store.keepNewest(keep);
        }
    }

    /** Each run is an instance of its own: what an interrupted one wrote is not gone on with but made anew. */
    private void run(PublishRun published) {
        try {
            JobExecution run = operator.start(
                    job.of(published),
                    new JobParametersBuilder()
                            .addString("version", published.version().toString(), false)
                            .addString("generation", published.generation().id(), false)
                            .addString("directory", store.name(), false)
                            .addString("run", UUID.randomUUID().toString())
                            .toJobParameters());
            if (run.getStatus() != BatchStatus.COMPLETED) {
                throw failure(run);
            }
        } catch (JobExecutionException refused) {
            throw new IllegalStateException("The job repository refused to publish: " + refused.getMessage(), refused);
        }
    }

    private static RuntimeException failure(JobExecution run) {
        Optional<Throwable> first = run.getAllFailureExceptions().stream().findFirst();
        Throwable cause = first.orElseGet(
                () -> new IllegalStateException(run.getExitStatus().getExitDescription()));
        String message = "Nothing was published; what had been published stays. ";
        Optional<EtabliException> known = within(cause, EtabliException.class);
        if (known.isPresent()) {
            return new EtabliException(known.get().code(), message + known.get().getMessage(), known.get());
        }
        Throwable told =
                within(cause, IOException.class).map(Throwable.class::cast).orElse(cause);
        return new IllegalStateException(message + told.getMessage(), cause);
    }

    private static <T extends Throwable> Optional<T> within(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
