package fr.etabli.index;

import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.indices.GetAliasResponse;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Generations as sets of indices; aliases alone say which one is served, kept and pinned, so that all hubs agree. */
final class ElasticsearchGenerations implements Generations {

    private static final Logger log = LoggerFactory.getLogger(ElasticsearchGenerations.class);

    private final Cluster cluster;
    private final Names names;
    private final IndexDefinitions definitions;
    private volatile @Nullable State state;

    /** Which generation bears which alias. */
    private record State(@Nullable Generation served, @Nullable Generation kept, @Nullable Generation pinned) {}

    ElasticsearchGenerations(Cluster cluster, Names names, IndexDefinitions definitions) {
        this.cluster = cluster;
        this.names = names;
        this.definitions = definitions;
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
        State known = state == null ? look() : state;
        return java.util.stream.Stream.of(known.served(), known.kept())
                .filter(generation -> generation != null && generation.id().equals(id))
                .findFirst();
    }

    /** Learns of a swap that another hub, or a command beside this one, has made. */
    void lookAgain() {
        try {
            look();
        } catch (EtabliException away) {
            log.debug("The aliases could not be read: {}", away.getMessage());
        }
    }

    @Override
    public Optional<Manifest> served() {
        return Optional.ofNullable(look().served()).flatMap(this::manifest);
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
    public void create(Generation generation) {
        removeAllBut(Set.of(generation), true);
        remove(generation);
        // Together: the node takes most of the time to write each state of the cluster down.
        Arrays.stream(Kind.values()).parallel().forEach(kind -> create(generation, kind));
        Calls.run(() -> cluster.client().cluster().health(health -> health.index(indices(generation))
                .waitForStatus(HealthStatus.Yellow)));
    }

    private void create(Generation generation, Kind kind) {
        Calls.run(() -> cluster.client().indices().create(create -> create.index(names.index(generation, kind))
                .withJson(definitions.reader(kind))
                .waitForActiveShards(none -> none.count(0))));
    }

    @Override
    public void refresh(Generation generation) {
        Calls.run(() -> cluster.client().indices().refresh(refresh -> refresh.index(indices(generation))));
    }

    @Override
    public long count(Generation generation, Kind kind) {
        return Calls.get(() -> cluster.client().count(count -> count.index(names.index(generation, kind))))
                .count();
    }

    /** Flushes first: what was loaded is not promised to be on disk before. */
    @Override
    public void seal(Manifest manifest) {
        Calls.run(() -> cluster.client().indices().flush(flush -> flush.index(indices(manifest.generation()))));
        Calls.run(() -> cluster.client().index(index -> index.index(names.index(manifest.generation(), Kind.MANIFEST))
                .id("manifest")
                .document(new Stored<>(manifest))
                .refresh(Refresh.True)));
    }

    @Override
    public void serve(Generation generation) {
        if (manifest(generation).isEmpty()) {
            throw new IllegalStateException("Generation " + generation + " is not whole and cannot be served.");
        }
        State before = look();
        Generation keep = whole(generation.equals(before.served()) ? before.kept() : before.served());
        point(new State(generation, keep, before.pinned()));
        removeAllBut(keep == null ? Set.of(generation) : Set.of(generation, keep), false);
    }

    @Override
    public Optional<Manifest> rollBack() {
        State before = look();
        if (before.kept() == null) {
            return Optional.empty();
        }
        Generation back = before.kept();
        Generation aside = before.served();
        point(new State(back, aside, back));
        return manifest(back);
    }

    @Override
    public void unpin() {
        State before = look();
        if (before.served() != null && before.pinned() != null) {
            point(new State(before.served(), before.kept(), null));
        }
    }

    /** Nothing where an index of it has been lost: it could be neither read nor served again. */
    private @Nullable Generation whole(@Nullable Generation generation) {
        return generation != null
                        && Calls.get(() ->
                                        cluster.client().indices().exists(exists -> exists.index(indices(generation))))
                                .value()
                ? generation
                : null;
    }

    /** Moves every alias in one request: readers see the aliases before or after it, nothing between. */
    private void point(State next) {
        List<Action> actions = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            move(actions, kind, names.served(kind), next.served());
            move(actions, kind, names.kept(kind), next.kept());
        }
        move(actions, Kind.MANIFEST, names.pinned(), next.pinned());
        Calls.run(() -> cluster.client().indices().updateAliases(update -> update.actions(actions)));
        state = next;
    }

    private void move(List<Action> actions, Kind kind, String alias, @Nullable Generation to) {
        actions.add(Action.of(action ->
                action.remove(gone -> gone.index(names.all(kind)).alias(alias).mustExist(false))));
        if (to != null) {
            actions.add(Action.of(
                    action -> action.add(add -> add.index(names.index(to, kind)).alias(alias))));
        }
    }

    private State look() {
        GetAliasResponse aliases =
                Calls.get(() -> cluster.client().indices().getAlias(get -> get.index(names.all(Kind.MANIFEST))
                        .allowNoIndices(true)));
        State seen = new State(
                bearer(aliases, names.served(Kind.MANIFEST)),
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

    private Optional<Manifest> manifest(Generation generation) {
        var found = Calls.get(() -> cluster.client()
                .get(
                        get -> get.index(names.index(generation, Kind.MANIFEST)).id("manifest"),
                        Stored.of(Manifest.class)));
        @SuppressWarnings("unchecked")
        Stored<Manifest> stored = (Stored<Manifest>) found.source();
        return Optional.ofNullable(stored).map(Stored::entity);
    }

    private void removeAllBut(Set<Generation> wanted, boolean andThoseInUse) {
        Set<Generation> stay = new HashSet<>(wanted);
        if (andThoseInUse) {
            State now = look();
            java.util.stream.Stream.of(now.served(), now.kept(), now.pinned())
                    .filter(java.util.Objects::nonNull)
                    .forEach(stay::add);
        }
        Set<Generation> present = new LinkedHashSet<>();
        Calls.get(() -> cluster.client().indices().get(get -> get.index(names.everything())
                        .allowNoIndices(true)))
                .result()
                .keySet()
                .forEach(index -> names.generationOf(index).ifPresent(present::add));
        present.removeAll(stay);
        present.forEach(this::remove);
    }

    private void remove(Generation generation) {
        Calls.run(() -> cluster.client().indices().delete(delete -> delete.index(indices(generation))
                .ignoreUnavailable(true)));
        log.debug("Removed generation {}", generation);
    }

    private List<String> indices(Generation generation) {
        return Arrays.stream(Kind.values())
                .map(kind -> names.index(generation, kind))
                .toList();
    }
}
