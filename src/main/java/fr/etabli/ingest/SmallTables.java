package fr.etabli.ingest;

import fr.etabli.geography.AreaOutline;
import fr.etabli.geography.Department;
import fr.etabli.geography.Region;
import fr.etabli.index.BulkLoader;
import fr.etabli.index.BulkLoader.Entry;
import fr.etabli.index.Document;
import fr.etabli.index.Kind;
import fr.etabli.input.Row;
import fr.etabli.outcome.Indicator;
import fr.etabli.school.Network;
import fr.etabli.trade.Qualification;
import fr.etabli.trade.Sector;
import fr.etabli.trade.Trade;
import java.util.List;
import java.util.function.Function;

/** The closed kinds, each of which is loaded whole. */
record SmallTables(BulkLoader loader) {

    void load(IngestRun run) {
        load(run, Kind.REGIONS, Region::of, Region::code);
        load(run, Kind.DEPARTMENTS, Department::of, Department::code);
        load(run, Kind.SECTORS, Sector::of, Sector::code);
        load(run, Kind.TRADES, Trade::of, Trade::slug);
        load(run, Kind.QUALIFICATIONS, Qualification::of, Qualification::slug);
        load(run, Kind.NETWORKS, Network::of, Network::slug);
        load(run, Kind.INDICATORS, Indicator::of, Indicator::code);
        write(run, Kind.OUTLINES, AreaOutline.readAll(run.input().reference()), AreaOutline::key);
    }

    private <T> void load(IngestRun run, Kind kind, Function<Row, T> reading, Function<T, String> key) {
        write(run, kind, run.input().all(kind + ".csv", reading), key);
    }

    private <T> void write(IngestRun run, Kind kind, List<T> entities, Function<T, String> key) {
        List<Entry> entries = entities.stream()
                .map(entity -> new Entry(kind, key.apply(entity), new Document<>(key.apply(entity), entity)))
                .toList();
        run.counted(kind, entries.size());
        loader.write(run.generation(), entries);
    }
}
