package fr.etabli.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.indices.GetAliasResponse;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Generations as sets of indices; aliases alone say which one is served and since when, which kept and pinned, so that all hubs agree. */
final class ElasticsearchGenerations implements Generations {

    private static final Logger log = LoggerFactory.getLogger(ElasticsearchGenerations.class);

    /** How soon the aliases may be read again because of a cursor that is not known. */
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Cluster cluster;
    private final Names names;
    private final GenerationIndices indices;
    private final InstantSource clock;
    private volatile @Nullable State state;
    private volatile long lookedAt;

    /** Which generation bears which alias, and since when the one served does. */
    private record State(
            @Nullable Generation served,
            @Nullable Instant since,
            @Nullable Generation kept,
            @Nullable Generation pinned) {

        State serving(Generation next, @Nullable Generation keep, @Nullable Generation pin, Instant now) {
            return new State(next, next.equals(served) ? since : now, keep, pin);
        }

        Optional<Generation> find(String id) {
            return Stream.of(served, kept)
                    .filter(generation -> generation != null && generation.id().equals(id))
                    .findFirst();
        }

        Set<Generation> all() {
            return Stream.of(served, kept, pinned).filter(Objects::nonNull).collect(Collectors.toSet());
        }
    }

    /** @param clock what tells since when a generation is served */
    ElasticsearchGenerations(Cluster cluster, Names names, IndexDefinitions definitions, InstantSource clock) {
        this.cluster = cluster;
        this.names = names;
        this.clock = clock;
        this.indices = new GenerationIndices(cluster, names, definitions);
    }

    @Override
    public Generation current() {
        State known = state;
        Generation served = (known == null ? look() : known).served();
        if (served == null) {
            throw new EtabliException(
                    ErrorCode.UNAVAILABLE, "No data has been loaded yet. Try again in a moment, or run `ingest`.");
        }
        return served;
    }

    @Override
    public Optional<Generation> find(String id) {
        State known = state;
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
        State known = state;
        return known == null ? null : known.served();
    }

    /** Whether one was pinned when the aliases were last read; nothing is asked. */
    boolean isPinned() {
        State known = state;
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

    private State next(Generation generation) {
        if (manifest(generation).isEmpty()) {
            throw new IllegalStateException("Generation " + generation + " is not whole and cannot be served.");
        }
        State before = look();
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
        State before = look();
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
        State before = look();
        if (before.served() != null && before.pinned() != null) {
            point(new State(before.served(), before.since(), before.kept(), null), List.of());
        }
    }

    /** Nothing where an index of it has been lost: it could be neither read nor served again. */
    private @Nullable Generation whole(@Nullable Generation generation) {
        return generation != null && indices.areThere(generation) ? generation : null;
    }

    /**
     * Moves every alias in one request: readers see the aliases before or after it, nothing between.
     *
     * @param conditions actions that have the whole request refused where they cannot be done
     */
    private void point(State next, List<Action> conditions) {
        List<Action> actions = new ArrayList<>(conditions);
        for (Kind kind : Kind.values()) {
            move(actions, kind, names.served(kind), next.served());
            move(actions, kind, names.kept(kind), next.kept());
        }
        move(actions, Kind.MANIFEST, names.pinned(), next.pinned());
        actions.add(remove(Kind.MANIFEST, names.servedSince() + "*"));
        if (next.served() != null && next.since() != null) {
            actions.add(add(Kind.MANIFEST, names.servedSince(next.since()), next.served()));
        }
        Calls.run(() -> cluster.client().indices().updateAliases(update -> update.actions(actions)));
        state = next;
    }

    private void move(List<Action> actions, Kind kind, String alias, @Nullable Generation to) {
        actions.add(remove(kind, alias));
        if (to != null) {
            actions.add(add(kind, alias, to));
        }
    }

    private Action remove(Kind kind, String alias) {
        return Action.of(action ->
                action.remove(gone -> gone.index(names.all(kind)).alias(alias).mustExist(false)));
    }

    private Action add(Kind kind, String alias, Generation to) {
        return Action.of(
                action -> action.add(add -> add.index(names.index(to, kind)).alias(alias)));
    }

    private State look() {
        lookedAt = System.nanoTime();
        GetAliasResponse aliases =
                Calls.get(() -> cluster.client().indices().getAlias(get -> get.index(names.all(Kind.MANIFEST))
                        .allowNoIndices(true)));
        Generation served = bearer(aliases, names.served(Kind.MANIFEST));
        State seen = new State(
                served,
                served == null ? null : since(aliases, served),
                bearer(aliases, names.kept(Kind.MANIFEST)),
                bearer(aliases, names.pinned()));
        state = seen;
        return seen;
    }

    private @Nullable Generation bearer(GetAliasResponse aliases, String alias) {
        return aliases.result().entrySet().stream()
                .filter(entry -> entry.getValue().aliases().containsKey(alias))
                .flatMap(entry -> names.generationOf(entry.getKey()).stream())
                .findFirst()
                .orElse(null);
    }

    private @Nullable Instant since(GetAliasResponse aliases, Generation served) {
        return Objects.requireNonNull(aliases.get(names.index(served, Kind.MANIFEST))).aliases().keySet().stream()
                .flatMap(alias -> names.instantOf(alias).stream())
                .findFirst()
                .orElse(null);
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
