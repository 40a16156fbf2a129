package fr.etabli.publish;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.etabli.extract.Table;
import fr.etabli.index.Documents;
import fr.etabli.index.Ordering;
import fr.etabli.index.Scan;
import fr.etabli.vocabulary.Generation;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Walks over all documents of a table, by key, from a point in time. */
final class TableReader implements ItemStreamReader<Object> {

    private final Documents documents;
    private final Generation generation;
    private final Table<?> table;
    private @Nullable Scan<?> scan;

    TableReader(Documents documents, Generation generation, Table<?> table) {
        this.documents = documents;
        this.generation = generation;
        this.table = table;
    }

    @Override
    public void open(ExecutionContext context) {
        scan = documents.scan(
                generation,
                table.kind(),
                Query.of(query -> query.matchAll(all -> all)),
                Ordering.byKey(),
                table.type());
    }

    @Override
    public @Nullable Object read() {
        return scan != null && scan.hasNext() ? scan.next() : null;
    }

    @Override
    public void close() {
        if (scan != null) {
            scan.close();
            scan = null;
        }
    }
}
