package fr.etabli.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import fr.etabli.testing.SharedNode;
import fr.etabli.vocabulary.Generation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Two hubs on one cluster, as two objects: what they know of each other is in Elasticsearch. */
class LeasesTest {

    private static final Duration PERIOD = Duration.ofSeconds(5);
    private static final String PREFIX = "leased";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Cluster CLUSTER = new Cluster(SharedNode.properties(PREFIX), JSON);
    private static final Names NAMES = new Names(PREFIX);
    private static final Place HERE = new Place("here");
    private static final Place THERE = new Place("there");

    private final LeaseBook book = new LeaseBook(CLUSTER, NAMES);
    private final Leases one = new Leases(book, PERIOD);
    private final Leases other = new Leases(book, PERIOD);
    private final String job;

    LeasesTest(TestInfo test) {
        job = "job" + Integer.toHexString(test.getDisplayName().hashCode());
    }

    @AfterEach
    void end() {
        one.close();
        other.close();
    }

    @AfterAll
    static void removeAll() throws Exception {
        CLUSTER.client().indices().delete(delete -> delete.index(NAMES.leases()));
        CLUSTER.close();
    }

    @Test
    void whileOneHubIsAtItAnotherIsRefusedAndToldWhoThatIs() {
        try (Lease held = one.take(job, HERE)) {
            assertThatThrownBy(() -> other.take(job, THERE))
                    .isInstanceOf(LeaseException.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid() + ", since 20")
                    .hasMessageContaining("Wait until it has ended")
                    .hasMessageContaining("within 5 s");
            held.confirm();
        }
        other.take(job, THERE).close();
    }

    @Test
    void differentJobsAreDoneAtTheSameTime() {
        try (Lease ingest = one.take(job, HERE);
                Lease publish = other.take(job + "-publish", THERE)) {
            ingest.confirm();
            publish.confirm();
        }
    }

    @Test
    void aHubThatGivesNoSignOfLifeIsOvertakenAfterAPeriodAndNoticesIt() {
        Lease silent = one.take(job, HERE);
        one.close();
        long begun = System.nanoTime();

        try (Lease taken = other.take(job, THERE)) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(PERIOD);
            assertThatThrownBy(silent::check)
                    .isInstanceOf(LeaseException.class)
                    .hasMessageContaining("was overtaken by host ")
                    .hasMessageContaining("It stops");
            assertThatThrownBy(silent::confirm).isInstanceOf(LeaseException.class);
            silent.close();
            taken.confirm();
            assertThat(book.read(job).orElseThrow().note().held()).isTrue();
        }
    }

    @Test
    void whoHoldsTheSameFolderAloneNeedNotWaitForOneThatWasKilledThere() {
        Lease killed = one.take(job, HERE);
        one.close();

        try (Leases patient = new Leases(book, Duration.ofDays(1))) {
            patient.take(job, HERE).close();
        }

        assertThatThrownBy(killed::confirm).isInstanceOf(LeaseException.class);
    }

    @Test
    void aFolderIsTheSameOneAsLongAsItsFileIsThere(@TempDir Path folder) throws IOException {
        Place first = place(folder, "a.lock");

        assertThat(place(folder, "a.lock")).isEqualTo(first);
        assertThat(place(folder, "b.lock")).isNotEqualTo(first);
    }

    private static Place place(Path folder, String file) throws IOException {
        try (FolderLock lock = FolderLock.take(folder, file).orElseThrow()) {
            return lock.place();
        }
    }

    @Test
    void aHubThatWasOvertakenCannotSwitchWhatIsServed() throws Exception {
        ElasticsearchGenerations generations = new ElasticsearchGenerations(
                CLUSTER, NAMES, new IndexDefinitions(JSON, 1, 0, "-1"), () -> Instant.EPOCH);
        Generation served = make(generations, "000000000000000a");
        generations.serve(served);
        Generation next = make(generations, "000000000000000b");
        Lease lease = one.take(job, HERE);

        // As if another had overtaken it after it made sure, and just before it moves the aliases.
        book.raiseFence(LeaseNote.begin(job, THERE));
        assertThatThrownBy(() -> generations.serve(next, lease)).isInstanceOf(ElasticsearchException.class);
        assertThat(generations.served().orElseThrow().generation()).isEqualTo(served);

        lease.close();
        try (Lease again = other.take(job, THERE)) {
            generations.serve(next, again);
            assertThat(generations.served().orElseThrow().generation()).isEqualTo(next);
            assertThatThrownBy(() -> generations.serve(served, lease)).isInstanceOf(LeaseException.class);
        }
        List<String> all = List.copyOf(CLUSTER.client()
                .indices()
                .get(get -> get.index(PREFIX + "-*"))
                .result()
                .keySet());
        CLUSTER.client().indices().delete(delete -> delete.index(all));
    }

    private static Generation make(Generations generations, String id) {
        Generation generation = new Generation(id);
        generations.create(generation);
        generations.seal(new Manifest(generation, Instant.EPOCH, Map.of(), Map.of(), 0));
        return generation;
    }
}
