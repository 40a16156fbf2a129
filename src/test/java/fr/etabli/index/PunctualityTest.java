package fr.etabli.index;

import static fr.etabli.testing.Groups.THOROUGH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.etabli.testing.HubTest;
import fr.etabli.testing.SharedNode;
import fr.etabli.testing.TroubleProxy;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Work;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

@HubTest
@Tag(THOROUGH)
class PunctualityTest {

    private static final String SEARCHES = "indices:data/read/*search*";

    @Autowired
    private Cluster cluster;

    @Autowired
    private Documents documents;

    @Autowired
    private Generations generations;

    @Test
    void aSearchPastItsTimeIsRefusedAndElasticsearchStopsIt() throws Exception {
        Thread unhurried = new Thread(() -> search(Duration.ofMinutes(1)));
        unhurried.start();
        Awaitility.await().until(this::isSearching);

        try (Work work = Work.begin(Duration.ofSeconds(1))) {
            EtabliException refusal = catchThrowableOfType(EtabliException.class, this::search);
            assertThat(refusal.code()).isEqualTo(ErrorCode.TIMED_OUT);
            assertThat(work.requests()).isEqualTo(1);
        }
        assertThat(unhurried.isAlive())
                .as("The search is long enough to be seen stopped")
                .isTrue();
        unhurried.interrupt();
        unhurried.join();

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !isSearching());
    }

    @Test
    void nothingIsSentOnceTheTimeIsOver() {
        try (Work work = Work.begin(Duration.ZERO)) {
            assertThat(catchThrowableOfType(EtabliException.class, this::search).code())
                    .isEqualTo(ErrorCode.TIMED_OUT);
            assertThat(work.requests()).isZero();
        }
    }

    @Test
    void aScanThatIsTooLateStillGivesItsPointInTimeBack() throws Exception {
        Scan<Object> scan = documents.scan(
                generations.current(),
                Kind.DEPARTMENTS,
                Query.of(query -> query.matchAll(all -> all)),
                Ordering.byKey(),
                Object.class);
        assertThat(pointsInTime()).isEqualTo(1);

        try (Work work = Work.begin(Duration.ZERO)) {
            scan.close();
            assertThat(work.isOver()).isTrue();
        }

        Awaitility.await().until(() -> pointsInTime() == 0);
    }

    @Test
    void aWalkThatLosesItsPointInTimeGoesOnAtAnotherAndMissesNothing() throws Exception {
        List<Object> all = places(documents);
        try (TroubleProxy proxy = new TroubleProxy(SharedNode.address());
                Cluster through =
                        new Cluster(SharedNode.properties(List.of(proxy.address()), "hub"), JsonMapper.shared());
                Scan<Object> scan =
                        scanOfPlaces(new ElasticsearchDocuments(through, new Names("hub"), JsonMapper.shared()))) {
            List<Object> seen = new ArrayList<>();
            while (seen.size() < 10_000) {
                seen.add(scan.next());
            }
            proxy.forget();
            scan.forEachRemaining(seen::add);

            assertThat(proxy.lost()).isEqualTo(1);
            assertThat(seen).hasSize((int) scan.total()).isEqualTo(all);
        }
    }

    private List<Object> places(Documents from) {
        List<Object> all = new ArrayList<>();
        try (Scan<Object> scan = scanOfPlaces(from)) {
            scan.forEachRemaining(all::add);
        }
        return all;
    }

    private Scan<Object> scanOfPlaces(Documents from) {
        return from.scan(
                generations.current(),
                Kind.COMMUNES,
                Query.of(query -> query.matchAll(every -> every)),
                Ordering.byKey(),
                Object.class);
    }

    @Test
    void aJobIsNotKeptWaitingByAnElasticsearchThatIsSilent() throws Exception {
        Duration allowed = Duration.ofSeconds(1);
        try (TroubleProxy proxy = new TroubleProxy(SharedNode.address());
                Cluster impatient = new Cluster(waitingFor(allowed, proxy), JsonMapper.shared())) {
            assertThat(impatient.client().cluster().health().timedOut()).isFalse();
            proxy.hold();
            long begun = System.nanoTime();

            assertThatThrownBy(() -> impatient.client().cluster().health())
                    .isInstanceOf(SocketTimeoutException.class)
                    .hasMessageContaining("within 1 s");

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(allowed, allowed.plusSeconds(5));
        }
    }

    private static ElasticsearchProperties waitingFor(Duration time, TroubleProxy proxy) {
        return new ElasticsearchProperties(
                List.of(proxy.address()),
                null,
                null,
                null,
                null,
                "hub",
                1,
                0,
                "-1",
                time,
                null,
                Path.of("unused"),
                DataSize.ofMegabytes(1),
                time,
                false);
    }

    private long pointsInTime() throws IOException {
        return Objects.requireNonNull(Objects.requireNonNull(cluster.client()
                                .indices()
                                .stats(stats -> stats.index("hub-departments-*"))
                                .all()
                                .total())
                        .search())
                .openContexts();
    }

    private void search(Duration allowed) {
        try (Work work = Work.begin(allowed)) {
            assertThat(work.isOver()).isFalse();
            search();
        } catch (EtabliException calledBack) {
            assertThat(calledBack.code()).isEqualTo(ErrorCode.UNAVAILABLE);
        }
    }

    /** A thousand patterns, each of which is held against every commune's name, several times over. */
    private void search() {
        List<Query> patterns = IntStream.range(0, 1_000)
                .mapToObj(n -> Query.of(query -> query.wildcard(
                        wildcard -> wildcard.field("name.whole").value("*e*?" + (char) ('a' + n % 26) + "*a*" + n))))
                .toList();
        Query slow = Query.of(query -> query.bool(any -> any.should(patterns)));
        Calls.run(() -> cluster.client()
                .msearch(
                        all -> {
                            IntStream.range(0, 100)
                                    .forEach(n -> all.searches(one -> one.header(
                                                    header -> header.index("hub-communes-*"))
                                            .body(body -> body.query(slow).from(n))));
                            return all.maxConcurrentSearches(1L);
                        },
                        Void.class));
    }

    private boolean isSearching() throws IOException {
        return cluster.client().tasks().list(tasks -> tasks.actions(SEARCHES)).nodes().values().stream()
                .anyMatch(node -> !node.tasks().isEmpty());
    }
}
