package fr.etabli.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.etabli.testing.HubTest;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Work;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
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
