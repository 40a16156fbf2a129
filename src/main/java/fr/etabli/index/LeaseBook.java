package fr.etabli.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.OpType;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.IndexRequest;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import fr.etabli.vocabulary.EtabliException;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.elasticsearch.client.ResponseException;
import org.jspecify.annotations.Nullable;

/**
 * The index in which leases are noted, one document a job. A note is replaced only by who has read the one before; a hub
 * that has been overtaken finds another there.
 */
record LeaseBook(Cluster cluster, Names names) {

    /** A note, and which state of the document it is. */
    record Entry(LeaseNote note, long seqNo, long primaryTerm) {}

    /** Makes the index where there is none yet. */
    void open() {
        if (!Calls.get(() -> cluster.client().indices().exists(exists -> exists.index(names.leases())))
                .value()) {
            try {
                create();
            } catch (ElasticsearchException madeMeanwhile) {
                if (!"resource_already_exists_exception"
                        .equals(madeMeanwhile.error().type())) {
                    throw madeMeanwhile;
                }
            }
        }
    }

    private void create() {
        Calls.run(() -> cluster.client().indices().create(create -> create.index(names.leases())
                .settings(settings -> settings.hidden(true).numberOfShards("1").autoExpandReplicas("0-1"))
                .mappings(mappings -> mappings.dynamic(DynamicMapping.False))));
    }

    Optional<Entry> read(String job) {
        GetResponse<LeaseNote> found = Calls.get(
                () -> cluster.client().get(get -> get.index(names.leases()).id(job), LeaseNote.class));
        return found.found()
                ? Optional.of(new Entry(
                        Objects.requireNonNull(found.source()),
                        Objects.requireNonNull(found.seqNo()),
                        Objects.requireNonNull(found.primaryTerm())))
                : Optional.empty();
    }

    /**
     * Writes a note in the place of the one that was read.
     *
     * @param before nothing where there was none
     * @return empty where somebody else has written meanwhile
     */
    Optional<Entry> write(LeaseNote note, @Nullable Entry before) {
        try {
            var written = Calls.get(() -> cluster.client().index(request(note, before)));
            return Optional.of(new Entry(
                    note, Objects.requireNonNull(written.seqNo()), Objects.requireNonNull(written.primaryTerm())));
        } catch (EtabliException refused) {
            if (!isConflict(refused.getCause())) {
                throw refused;
            }
            // The client sends anew what a node did not answer to: it may be ours that is there.
            return read(note.job()).filter(entry -> entry.note().equals(note));
        }
    }

    private static boolean isConflict(@Nullable Throwable refusal) {
        return refusal instanceof ResponseException answer
                && answer.getResponse().getStatusLine().getStatusCode() == HttpURLConnection.HTTP_CONFLICT;
    }

    private IndexRequest<LeaseNote> request(LeaseNote note, @Nullable Entry before) {
        return IndexRequest.of(index -> {
            index.index(names.leases()).id(note.job()).document(note).refresh(Refresh.False);
            return before == null
                    ? index.opType(OpType.Create)
                    : index.ifSeqNo(before.seqNo()).ifPrimaryTerm(before.primaryTerm());
        });
    }

    /** From now on only this run may change what it does at the end: see {@link #fence}. */
    void raiseFence(LeaseNote note) {
        Calls.run(() -> cluster.client()
                .indices()
                .updateAliases(update -> update.actions(
                        Action.of(action -> action.remove(gone -> gone.index(names.leases())
                                .alias(names.fences(note.job()))
                                .mustExist(false))),
                        Action.of(action -> action.add(add -> add.index(names.leases())
                                .alias(names.fence(note.job(), note.run()))
                                .isHidden(true))))));
    }

    /** A request about aliases that has these in it is refused as a whole, once another run has raised its fence. */
    List<Action> fence(LeaseNote note) {
        String fence = names.fence(note.job(), note.run());
        return List.of(
                Action.of(action -> action.remove(
                        gone -> gone.index(names.leases()).alias(fence).mustExist(true))),
                Action.of(action ->
                        action.add(add -> add.index(names.leases()).alias(fence).isHidden(true))));
    }
}
