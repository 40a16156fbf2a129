package fr.etabli.index;

import co.elastic.clients.elasticsearch.indices.GetAliasResponse;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import fr.etabli.vocabulary.Generation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The aliases that say which generation is served, and since when, which is kept and which pinned. */
record GenerationAliases(Cluster cluster, Names names) {

    GenerationRoles read() {
        GetAliasResponse aliases =
                Calls.get(() -> cluster.client().indices().getAlias(get -> get.index(names.everything())
                        .allowNoIndices(true)));
        Generation served = bearer(aliases, names.served(Kind.MANIFEST));
        Generation kept = bearer(aliases, names.kept(Kind.MANIFEST));
        Generation pinned = bearer(aliases, names.pinned());
        List<String> lost = served == null ? List.of() : lost(aliases, served);
        return served == null || !lost.isEmpty()
                ? new GenerationRoles(null, null, kept, pinned, lost)
                : new GenerationRoles(served, since(aliases, served), kept, pinned, lost);
    }

    private List<String> lost(GetAliasResponse aliases, Generation served) {
        return Arrays.stream(Kind.values())
                .map(kind -> names.index(served, kind))
                .filter(index -> !aliases.result().containsKey(index))
                .toList();
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

    /**
     * Moves every alias in one request: readers see the aliases before or after it, nothing between.
     *
     * @param conditions actions that have the whole request refused where they cannot be done
     */
    void write(GenerationRoles next, List<Action> conditions) {
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
}
