package fr.etabli.publish;

import fr.etabli.index.Documents;
import fr.etabli.school.SchoolCounts;
import fr.etabli.vocabulary.Generation;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code publish}: write each table in all its formats into a folder of its own, seal the files, issue them in one
 * move. Nothing is seen before the last step, and no step touches what was seen before.
 */
@Configuration(proxyBeanMethods = false)
class PublishJob {

    static final String VERSION = "version";
    static final String GENERATION = "generation";

    private static final String THE_VERSION = "#{jobParameters['version']}";
    private static final String THE_GENERATION = "#{jobParameters['generation']}";
    private static final String THE_TABLE = "#{stepExecution.stepName}";
    private static final int CHUNK = 1_000;

    @Bean
    Job publish(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Tasklet beginPublication,
            ItemStreamReader<Object> publishedTableReader,
            ItemStreamWriter<Object> publishedTableWriter,
            Tasklet issuePublication) {
        SimpleJobBuilder job = new JobBuilder("publish", repository)
                .start(new StepBuilder("begin", repository)
                        .tasklet(beginPublication, transactions)
                        .build());
        for (Table<?> table : Tables.ALL) {
            Step write = new StepBuilder(table.slug(), repository)
                    .<Object, Object>chunk(CHUNK)
                    .transactionManager(transactions)
                    .reader(publishedTableReader)
                    .writer(publishedTableWriter)
                    .build();
            job = job.next(write);
        }
        return job.next(new StepBuilder("issue", repository)
                        .tasklet(issuePublication, transactions)
                        .build())
                .build();
    }

    /** Clears what a killed run left. */
    @Bean
    @StepScope
    Tasklet beginPublication(PublicationFolders folders, @Value(THE_VERSION) String version) {
        return (contribution, context) -> {
            folders.clear();
            Files.createDirectory(folders.writing(Version.of(version)));
            return RepeatStatus.FINISHED;
        };
    }

    @Bean
    @StepScope
    ItemStreamReader<Object> publishedTableReader(
            Documents documents, @Value(THE_GENERATION) String generation, @Value(THE_TABLE) String table) {
        return new TableReader(documents, new Generation(generation), Tables.get(table));
    }

    @Bean
    @StepScope
    ItemStreamWriter<Object> publishedTableWriter(
            Documents documents,
            SchoolCounts counts,
            PublicationFolders folders,
            RowFormats formats,
            Imprint imprint,
            @Value(THE_VERSION) String version,
            @Value(THE_GENERATION) String generation,
            @Value(THE_TABLE) String table) {
        Table<?> wanted = Tables.get(table);
        Lookup lookup = new Lookup(new Generation(generation), documents, counts, imprint.site());
        return new TableWriter(wanted, formats.of(wanted), folders.writing(Version.of(version)), lookup);
    }

    /** Checks and counts what was written, says what it is, and lets it be seen. */
    @Bean
    @StepScope
    Tasklet issuePublication(
            PublicationFolders folders,
            Sealing sealing,
            Imprint imprint,
            @Value(THE_VERSION) String version,
            @Value(THE_GENERATION) String generation) {
        return (contribution, context) -> {
            Version issued = Version.of(version);
            Generation source = new Generation(generation);
            List<PublishedFile> files = sealing.seal(folders.writing(issued), source);
            PublicationJson.write(
                    folders.writing(issued),
                    new Publication(
                            version,
                            source,
                            Publication.EXTRACT_FORMAT,
                            imprint.hash(),
                            Instant.now().truncatedTo(ChronoUnit.SECONDS),
                            files));
            folders.issue(issued);
            return RepeatStatus.FINISHED;
        };
    }
}
