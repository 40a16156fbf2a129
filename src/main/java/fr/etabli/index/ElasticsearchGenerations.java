package fr.etabli.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Seldom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Generations as sets of indices; aliases alone say which one is served and since when, which kept and pinned, so that all hubs agree. */
final class ElasticsearchGenerations implements Generations {

    private static final Logger log = LoggerFactory.getLogger(ElasticsearchGenerations.class);

    /** How soon the aliases may be read again because of a cursor that is not known. */
    private static final Duration LOOK = Duration.ofMillis(250);

    private static final Seldom TELLING = new Seldom(Duration.ofMinutes(1));

    private final Cluster cluster;
    private final Names names;
    private final GenerationIndices indices;
    private final GenerationAliases aliases;
    private final InstantSource clock;
    private volatile @Nullable GenerationRoles roles;
    private volatile long lookedAt;

    /** @param clock what tells since when a generation is served */
    ElasticsearchGenerations(Cluster cluster, Names names, IndexDefinitions definitions, InstantSource clock) {
        this.cluster = cluster;
        this.names = names;
        this.clock = clock;
        this.aliases = new GenerationAliases(cluster, names);
        this.indices = new GenerationIndices(cluster, names, definitions);
    }

    @Override
    public Generation current() {
        GenerationRoles known = roles;
        GenerationRoles told = known == null ? look() : known;
        if (told.served() == null) {
            throw new EtabliException(
                    ErrorCode.UNAVAILABLE,
                    told.isTorn()
                            ? "Part of the data is missing from the index. Nothing is answered until `ingest` has made it anew."
                            : "No data has been loaded yet. Try again in a moment, or run `ingest`.");
        }
        return told.served();
    }

    @Override
    public Optional<Generation> find(String id) {
        GenerationRoles known = roles;
        Optional<Generation> found = known == null ? Optional.empty() : known.find(id);
        return found.isEmpty() && (known == null || isLookOld()) ? look().find(id) : found;
    }

    /** Another hub may have given out a cursor of a generation that this one has not seen yet; nobody may have it ask much. */
    private boolean isLookOld() {
        return System.nanoTime() - lookedAt > LOOK.toNanos();
    }

    /** Learns of a swap that another hub, or a command beside this one, has made; false where the aliases cannot be read. */
    boolean lookAgain() {
        try {
            look();
            return true;
        } catch (RuntimeException away) { // a look that throws would be the last one
            log.debug("The aliases could not be read: {}", away.getMessage());
            return false;
        }
    }

    /** The generation being served when the aliases were last read; nothing is asked. */
    @Nullable
    Generation known() {
        GenerationRoles known = roles;
        return known == null ? null : known.served();
    }

    /** Whether one was pinned when the aliases were last read; nothing is asked. */
    boolean isPinned() {
        GenerationRoles known = roles;
        return known != null && known.pinned() != null;
    }

    @Override
    public Optional<Manifest> served() {
        return Optional.ofNullable(look().served()).flatMap(this::manifest);
    }

    @Override
    public Optional<Instant> servedSince() {
        return Optional.ofNullable(look().since());
    }

    @Override
    public Optional<Manifest> kept() {
        return Optional.ofNullable(look().kept()).flatMap(this::manifest);
    }

    @Override
    public Optional<Generation> pinned() {
        return Optional.ofNullable(look().pinned());
    }

    @Override
    public void clearLeftovers() {
        indices.removeAllBut(look().all());
    }

    @Override
    public void create(Generation generation) {
        if (look().all().contains(generation)) {
            throw new IllegalStateException("Generation " + generation + " is in use and cannot be made anew.");
        }
        clearLeftovers();
        indices.create(generation);
    }

    /** Flushes too, for what is counted now must not be lost with the node later. */
    @Override
    public void refresh(Generation generation) {
        indices.refresh(generation);
        indices.flush(generation);
    }

    @Override
    public long count(Generation generation, Kind kind) {
        return indices.count(generation, kind);
    }

    @Override
    public void seal(Manifest manifest) {
        Calls.run(() -> cluster.client().index(index -> index.index(names.index(manifest.generation(), Kind.MANIFEST))
                .id("manifest")
                .document(new Stored<>(manifest))
                .refresh(Refresh.True)));
        indices.flush(manifest.generation());
    }

    @Override
    public void copy(Generation generation) {
        indices.copy(generation);
    }

    @Override
    public void serve(Generation generation) {
        point(next(generation), List.of());
        clearLeftovers();
    }

    @Override
    public void serve(Generation generation, Lease lease) {
        lease.confirm();
        try {
            point(next(generation), lease.fence());
        } catch (ElasticsearchException refused) {
            lease.confirm(); // says so where it was overtaken
            throw refused;
        }
        lease.confirm();
        clearLeftovers();
    }

    private GenerationRoles next(Generation generation) {
        if (manifest(generation).isEmpty()) {
            throw new IllegalStateException("Generation " + generation + " is not whole and cannot be served.");
        }
        GenerationRoles before = look();
        if (before.pinned() != null && !before.pinned().equals(generation)) {
            throw new IllegalStateException(
                    "Generation " + before.pinned() + " was pinned by a rollback meanwhile; it goes"
                            + " on being served. `ingest --unpin` ends the pin.");
        }
        Generation keep = whole(generation.equals(before.served()) ? before.kept() : before.served());
        return before.serving(generation, keep, before.pinned(), clock.instant());
    }

    @Override
    public Optional<Manifest> rollBack() {
        GenerationRoles before = look();
        Generation back = whole(before.kept());
        if (back == null) {
            return Optional.empty();
        }
        Generation aside = before.served();
        point(before.serving(back, aside, back, clock.instant()), List.of());
        return manifest(back);
    }

    @Override
    public void unpin() {
        GenerationRoles before = look();
        if (before.pinned() != null) {
            point(before.unpinned(), List.of());
        }
    }

    /** Nothing where an index of it has been lost: it could be neither read nor served again. */
    private @Nullable Generation whole(@Nullable Generation generation) {
        return generation != null && indices.areThere(generation) ? generation : null;
    }

    private void point(GenerationRoles next, List<Action> conditions) {
        aliases.write(next, conditions);
        roles = next;
    }

    private GenerationRoles look() {
        lookedAt = System.nanoTime();
        GenerationRoles seen = aliases.read();
        if (seen.isTorn() && TELLING.isTime()) {
            log.error(
                    "Somebody removed indices of the generation served: {}. Run `ingest` to make it anew.",
                    seen.lost());
        }
        roles = seen;
        return seen;
    }

    private Optional<Manifest> manifest(Generation generation) {
        var found = Calls.get(() -> cluster.client()
                .get(
                        get -> get.index(names.index(generation, Kind.MANIFEST)).id("manifest"),
                        Stored.of(Manifest.class)));
        @SuppressWarnings("unchecked")
        Stored<Manifest> stored = (Stored<Manifest>) found.source();
        return Optional.ofNullable(stored).map(Stored::entity);
    }
}
