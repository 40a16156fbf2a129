package fr.etabli.ingest;

import fr.etabli.geography.Place;
import fr.etabli.geography.PlaceDocument;
import fr.etabli.index.BulkLoader.Entry;
import fr.etabli.index.Kind;
import fr.etabli.input.Row;
import fr.etabli.outcome.Outcome;
import fr.etabli.outcome.OutcomeDocument;
import fr.etabli.outcome.Settlement;
import fr.etabli.outcome.Source;
import fr.etabli.outcome.SourceDocument;
import fr.etabli.school.Programme;
import fr.etabli.school.School;
import fr.etabli.school.SchoolDocument;
import fr.etabli.trade.Trade;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is loaded for the rows of the large tables. */
final class Entries {

    private Entries() {}

    static List<Entry> commune(Row row) {
        PlaceDocument document = PlaceDocument.of(Place.of(row));
        return List.of(new Entry(Kind.COMMUNES, document.key(), document));
    }

    static List<Entry> source(Row row) {
        SourceDocument document = SourceDocument.of(Source.of(row));
        return List.of(new Entry(Kind.SOURCES, document.key(), document));
    }

    /** Schools, each with its programmes. */
    static Function<SchoolRows, List<Entry>> schools(SchoolDocument.Names names) {
        Map<String, String> sectors =
                names.trades().values().stream().collect(Collectors.toMap(Trade::slug, Trade::sector));
        return rows -> school(
                School.of(
                        rows.school(),
                        rows.programmes().stream().map(Programme::of).toList(),
                        sectors),
                names);
    }

    private static List<Entry> school(School school, SchoolDocument.Names names) {
        SchoolDocument<School> document = SchoolDocument.of(school, names);
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(Kind.SCHOOLS, school.slug(), document));
        for (Programme programme : school.programmes()) {
            entries.add(new Entry(Kind.PROGRAMMES, programme.key(), SchoolDocument.of(programme, document, names)));
        }
        return entries;
    }

    /** Figures, those together that must be settled together. */
    static Function<Groups.Group, List<Entry>> outcomes(Settlement settlement, IngestRun run) {
        return group -> settlement.settle(group.rows().stream().map(Outcome::of).toList(), run::indicator).stream()
                .map(OutcomeDocument::of)
                .map(document -> new Entry(Kind.OUTCOMES, document.key(), document))
                .toList();
    }
}
