package fr.etabli.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.etabli.testing.SharedNode;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class GenerationsTest {

    private static final Generation FIRST = new Generation("0000000000000001");
    private static final Generation SECOND = new Generation("0000000000000002");
    private static final Generation THIRD = new Generation("0000000000000003");

    private record Thing(String v) {}

    private final JsonMapper json = JsonMapper.shared();
    private final Cluster cluster = new Cluster(SharedNode.properties("generations"), json);
    private final Names names = new Names("generations");
    private Instant now = Instant.parse("2026-09-01T08:00:00Z");
    private final Generations generations = generations();

    @AfterEach
    void removeAll() throws Exception {
        List<String> all = List.copyOf(cluster.client()
                .indices()
                .get(get -> get.index("generations-*"))
                .result()
                .keySet());
        cluster.client().indices().delete(delete -> delete.index(all));
        cluster.close();
    }

    @Test
    void theOneBeforeIsKeptAndOlderOnesAreRemoved() throws Exception {
        make(FIRST);
        make(SECOND);
        make(THIRD);

        assertThat(generations.current()).isEqualTo(THIRD);
        assertThat(generations.served().orElseThrow().generation()).isEqualTo(THIRD);
        assertThat(generations.kept().orElseThrow().generation()).isEqualTo(SECOND);
        assertThat(generations.find(SECOND.id())).contains(SECOND);
        assertThat(generations.find(FIRST.id())).isEmpty();
        assertThat(cluster.client()
                        .indices()
                        .exists(exists -> exists.index(names.index(FIRST, Kind.SCHOOLS)))
                        .value())
                .isFalse();
    }

    @Test
    void aRollbackServesTheKeptOneAndPinsIt() throws Exception {
        make(FIRST);
        make(SECOND);

        assertThat(generations.rollBack().orElseThrow().generation()).isEqualTo(FIRST);

        assertThat(generations.current()).isEqualTo(FIRST);
        assertThat(generations.pinned()).contains(FIRST);
        assertThat(generations.kept().orElseThrow().generation()).isEqualTo(SECOND);
        generations.unpin();
        assertThat(generations.pinned()).isEmpty();
        assertThat(generations.current()).isEqualTo(FIRST);
    }

    @Test
    void sinceWhenAGenerationIsServedChangesOnlyWithTheGeneration() {
        make(FIRST);
        assertThat(generations.servedSince()).contains(Instant.parse("2026-09-01T08:00:00Z"));

        now = Instant.parse("2026-09-02T09:30:15.987Z");
        make(SECOND);
        assertThat(generations.servedSince()).contains(Instant.parse("2026-09-02T09:30:15Z"));

        now = Instant.parse("2026-09-03T10:00:00Z");
        generations.serve(SECOND);
        assertThat(generations.servedSince()).contains(Instant.parse("2026-09-02T09:30:15Z"));

        now = Instant.parse("2026-09-04T11:00:00Z");
        generations.rollBack();
        assertThat(generations.servedSince()).contains(Instant.parse("2026-09-04T11:00:00Z"));

        now = Instant.parse("2026-09-05T12:00:00Z");
        generations.serve(FIRST);
        generations.unpin();
        assertThat(generations.pinned()).isEmpty();
        assertThat(generations.servedSince()).contains(Instant.parse("2026-09-04T11:00:00Z"));
        assertThat(generations().servedSince()).contains(Instant.parse("2026-09-04T11:00:00Z"));
    }

    @Test
    void sinceWhenAGenerationIsServedIsUnknownWhereNobodyWroteItDown() throws Exception {
        make(FIRST);
        cluster.client().indices().deleteAlias(gone -> gone.index("generations-manifest-*")
                .name("generations-since-*"));

        generations.serve(FIRST);

        assertThat(generations.current()).isEqualTo(FIRST);
        assertThat(generations.servedSince()).isEmpty();
        make(SECOND);
        assertThat(generations.servedSince()).contains(now);
    }

    @Test
    void aRollbackWhileAnIngestRunsHolds() {
        make(FIRST);
        make(SECOND);
        generations.create(THIRD);
        generations.seal(new Manifest(THIRD, Instant.EPOCH, Map.of(), Map.of(), 0));
        generations.rollBack();

        assertThatThrownBy(() -> generations.serve(THIRD)).hasMessageContaining("pinned");

        assertThat(generations.current()).isEqualTo(FIRST);
        assertThat(generations.kept().orElseThrow().generation()).isEqualTo(SECOND);
    }

    @Test
    void aGenerationInUseIsNeverMadeAnew() {
        make(FIRST);

        assertThatThrownBy(() -> generations.create(FIRST)).hasMessageContaining("in use");

        assertThat(generations.served()).isPresent();
    }

    @Test
    void aGenerationThatLostAnIndexIsNotKept() throws Exception {
        make(FIRST);
        cluster.client().indices().delete(delete -> delete.index(names.index(FIRST, Kind.OUTCOMES)));

        make(SECOND);

        assertThat(generations.current()).isEqualTo(SECOND);
        assertThat(generations.kept()).isEmpty();
    }

    @Test
    void aGenerationThatLosesAnIndexIsNotServedAndCanBeMadeAnew() throws Exception {
        make(FIRST);
        make(SECOND);
        cluster.client().indices().delete(delete -> delete.index(names.index(SECOND, Kind.OUTCOMES)));

        assertThat(generations.served()).isEmpty();

        assertThatThrownBy(generations::current)
                .isInstanceOfSatisfying(EtabliException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(ErrorCode.UNAVAILABLE))
                .hasMessageContaining("missing")
                .hasMessageContaining("`ingest`");
        assertThat(generations.find(SECOND.id())).isEmpty();
        assertThat(generations.kept().orElseThrow().generation()).isEqualTo(FIRST);

        make(SECOND);
        assertThat(generations.current()).isEqualTo(SECOND);
    }

    @Test
    void aPinnedGenerationThatLosesAnIndexCanBeUnpinned() throws Exception {
        make(FIRST);
        make(SECOND);
        generations.rollBack();
        cluster.client().indices().delete(delete -> delete.index(names.index(FIRST, Kind.OUTCOMES)));
        assertThat(generations.served()).isEmpty();
        assertThat(generations.pinned()).contains(FIRST);

        generations.unpin();

        make(THIRD);
        assertThat(generations.current()).isEqualTo(THIRD);
        assertThat(generations.pinned()).isEmpty();
    }

    @Test
    void withoutRoomOnDiskReadersNoticeNothingAndALoadEndsAtOnce() throws Exception {
        make(FIRST);
        cluster.client().indices().putSettings(put -> put.index("generations-*")
                .settings(index -> index.blocks(blocks -> blocks.readOnlyAllowDelete(true))));

        assertThat(generations.served()).isPresent();
        assertThat(generations.count(FIRST, Kind.SCHOOLS)).isZero();
        assertThatThrownBy(() -> new BulkLoader(cluster, names)
                        .write(
                                FIRST,
                                List.of(new BulkLoader.Entry(Kind.SCHOOLS, "one", new Document<>("one", "text")))))
                .isInstanceOfSatisfying(EtabliException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(ErrorCode.UNAVAILABLE))
                .hasMessageContaining("disk");
        assertThatThrownBy(() -> generations.seal(new Manifest(FIRST, Instant.EPOCH, Map.of(), Map.of(), 0)))
                .hasMessageContaining("disk");

        cluster.client().indices().putSettings(put -> put.index("generations-*")
                .settings(index -> index.blocks(blocks -> blocks.readOnlyAllowDelete(false))));
        make(SECOND);
        assertThat(generations.current()).isEqualTo(SECOND);
    }

    @Test
    void aCursorThatAnotherHubHasGivenOutIsUnderstoodAtOnce() {
        Generations other = generations();
        make(FIRST);
        assertThat(other.current()).isEqualTo(FIRST);

        make(SECOND);

        await().until(() -> other.find(SECOND.id()).isPresent());
        assertThat(other.current()).isEqualTo(SECOND);
        assertThat(other.find(THIRD.id())).isEmpty();
    }

    @Test
    void whatAnInterruptedIngestLeftIsClearedByTheNext() throws Exception {
        make(FIRST);
        generations.create(SECOND);

        generations.create(THIRD);

        assertThat(generations.current()).isEqualTo(FIRST);
        assertThat(cluster.client()
                        .indices()
                        .exists(exists -> exists.index(names.index(SECOND, Kind.SCHOOLS)))
                        .value())
                .isFalse();
    }

    private Generations generations() {
        return new ElasticsearchGenerations(cluster, names, new IndexDefinitions(json, 1, 0, "-1"), () -> now);
    }

    private void make(Generation generation) {
        generations.create(generation);
        generations.seal(new Manifest(generation, Instant.EPOCH, Map.of(), Map.of(), 0));
        generations.serve(generation);
    }

    @Test
    void documentsAreWrittenInBulkAndReadBackByPageInBothDirections() throws Exception {
        generations.create(FIRST);
        new BulkLoader(cluster, names)
                .write(
                        FIRST,
                        List.of("a", "b", "c", "d", "e").stream()
                                .map(key ->
                                        new BulkLoader.Entry(Kind.SECTORS, key, new Document<>(key, new Thing(key))))
                                .toList());
        generations.refresh(FIRST);
        Documents documents = new ElasticsearchDocuments(cluster, names, json);

        var all = co.elastic.clients.elasticsearch._types.query_dsl.Query.of(q -> q.matchAll(m -> m));
        var one = documents.page(
                FIRST,
                Kind.SECTORS,
                all,
                Ordering.byKey(),
                fr.etabli.vocabulary.Page.of(2, null, null, null),
                Thing.class);
        var two = documents.page(
                FIRST,
                Kind.SECTORS,
                all,
                Ordering.byKey(),
                fr.etabli.vocabulary.Page.of(2, one.pageInfo().endCursor(), null, null),
                Thing.class);
        var back = documents.page(
                FIRST,
                Kind.SECTORS,
                all,
                Ordering.byKey(),
                fr.etabli.vocabulary.Page.of(null, null, 2, two.pageInfo().startCursor()),
                Thing.class);

        assertThat(one.edges()).extracting(e -> e.node().v()).containsExactly("a", "b");
        assertThat(two.edges()).extracting(e -> e.node().v()).containsExactly("c", "d");
        assertThat(back.edges()).isEqualTo(one.edges());
        assertThat(two.hasNext()).isTrue();
        assertThat(one.total()).isEqualTo(5);
        try (Scan<Thing> scan = documents.scan(FIRST, Kind.SECTORS, all, Ordering.byKey(), Thing.class)) {
            assertThat(scan.total()).isEqualTo(5);
            assertThat(scan).toIterable().hasSize(5);
        }
    }
}
