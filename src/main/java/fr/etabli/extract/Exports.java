package fr.etabli.extract;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.etabli.geography.Department;
import fr.etabli.index.Documents;
import fr.etabli.index.Generations;
import fr.etabli.index.Kind;
import fr.etabli.index.Manifest;
import fr.etabli.index.Ordering;
import fr.etabli.index.Scan;
import fr.etabli.outcome.OutcomeParameters;
import fr.etabli.outcome.Outcomes;
import fr.etabli.school.SchoolCounts;
import fr.etabli.search.SchoolSearch;
import fr.etabli.search.SchoolSelection;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.ExportLink;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Parameters;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Whole selections of schools, programmes and figures, as an address asks for them. */
record Exports(
        Generations generations,
        Documents documents,
        SchoolSearch schools,
        Outcomes outcomes,
        SchoolCounts counts,
        Imprint imprint) {

    /** The tables that a selection can be made of. */
    static final List<Table<?>> TABLES =
            List.of(SchoolTables.SCHOOLS, ProgrammeTables.PROGRAMMES, OutcomeTables.OUTCOMES);

    /** @throws EtabliException with {@link ErrorCode#BAD_ARGUMENT} where a parameter is given that the table does not take */
    static void check(Table<?> table, Parameters given) {
        List<String> known = table.kind() == Kind.OUTCOMES ? OutcomeParameters.NAMES : SchoolSelection.PARAMETERS;
        given.refuseOthersThan(
                Stream.concat(known.stream(), Stream.of(ExportLink.VERSION)).toList());
    }

    /**
     * The generation asked for, or the one being served.
     *
     * @throws EtabliException with {@link ErrorCode#STALE_CURSOR} where it is no longer kept
     */
    Manifest data(Parameters given) {
        String version = given.one(ExportLink.VERSION).orElse("");
        if (!version.isEmpty() && !Generation.isId(version)) {
            throw new EtabliException(
                    ErrorCode.BAD_ARGUMENT,
                    "The parameter `version` cannot be “" + version + "”. Write the sixteen hexadecimal digits that"
                            + " `dataVersion { id }` of GraphQL gives, or leave it out.");
        }
        return Stream.of(generations.served(), generations.kept())
                .flatMap(manifest -> manifest.stream())
                .filter(manifest ->
                        version.isEmpty() || manifest.generation().id().equals(version))
                .findFirst()
                .orElseThrow(() -> version.isEmpty() ? nothingServed() : gone(version));
    }

    /** Reads the selection and opens it; to be closed. */
    Export<?> open(Table<?> table, Parameters given, Generation generation) {
        Lookup lookup = new Lookup(generation, documents, counts, imprint.address());
        if (table.kind() == Kind.OUTCOMES) {
            return new Export<>(
                    OutcomeTables.OUTCOMES, outcomes.scan(generation, OutcomeParameters.read(given)), lookup);
        }
        SchoolSelection selection = SchoolSelection.read(given);
        return table.kind() == Kind.SCHOOLS
                ? new Export<>(SchoolTables.SCHOOLS, schools.scan(generation, selection), lookup)
                : new Export<>(ProgrammeTables.PROGRAMMES, schools.scanProgrammes(generation, selection), lookup);
    }

    /** Writes the departments, a hundred rows, in every format and lets them go. */
    void rehearse(Generation generation, RowFormats formats) {
        Manifest data = data(new Parameters());
        for (RowFormat format : formats.of(PlaceTables.DEPARTMENTS)) {
            rehearse(format, new Origin(imprint, generation, data.loadedAt(), null));
        }
    }

    private void rehearse(RowFormat format, Origin origin) {
        Lookup lookup = new Lookup(origin.generation(), documents, counts, imprint.address());
        Scan<Department> all = documents.scan(
                origin.generation(),
                Kind.DEPARTMENTS,
                Query.of(query -> query.matchAll(every -> every)),
                Ordering.byKey(),
                Department.class);
        try (Export<Department> departments = new Export<>(PlaceTables.DEPARTMENTS, all, lookup)) {
            Path aside = Files.createTempFile("export-", ".aside");
            try (RowWriter writer = format.begin(departments.table(), origin, OutputStream.nullOutputStream(), aside)) {
                departments.writeTo(writer);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static EtabliException gone(String version) {
        return new EtabliException(
                ErrorCode.STALE_CURSOR,
                "Version " + version + " of the data is no longer kept. Ask for the link again, or leave `version` out"
                        + " of this one to get the data being served.");
    }

    private static EtabliException nothingServed() {
        return new EtabliException(ErrorCode.UNAVAILABLE, "No data has been loaded yet. Try again in a moment.");
    }
}
