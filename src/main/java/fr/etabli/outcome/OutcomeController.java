package fr.etabli.outcome;

import fr.etabli.vocabulary.ExportFormat;
import fr.etabli.vocabulary.ExportLink;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Page;
import fr.etabli.vocabulary.Parameters;
import fr.etabli.vocabulary.PublicAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class OutcomeController {

    private final Outcomes outcomes;
    private final Indicators indicators;
    private final Sources sources;
    private final Subjects subjects;
    private final PublicAddress address;

    OutcomeController(
            Outcomes outcomes, Indicators indicators, Sources sources, Subjects subjects, PublicAddress address) {
        this.outcomes = outcomes;
        this.indicators = indicators;
        this.sources = sources;
        this.subjects = subjects;
        this.address = address;
    }

    /** A figure that does not agree with another. */
    record Disagreement(Outcome outcome, DisagreementBasis basis) {}

    @QueryMapping
    OutcomeConnection outcomes(
            @Argument OutcomeFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @ContextValue Generation generation) {
        return OutcomeConnection.of(outcomes.page(generation, filter, Page.of(first, after, last, before)), filter);
    }

    /** Figures have no place of their own, so GeoJSON cannot hold them. */
    @SchemaMapping
    @Nullable
    String export(OutcomeConnection connection, @Argument ExportFormat format, @ContextValue Generation generation) {
        return format == ExportFormat.GEOJSON
                ? null
                : new ExportLink("outcomes", format, generation)
                        .to(address, OutcomeParameters.add(connection.filter(), new Parameters()));
    }

    @SchemaMapping
    Indicator indicator(Outcome outcome, @ContextValue Generation generation) {
        return indicators.get(generation, outcome.indicator());
    }

    @SchemaMapping
    String url(Outcome outcome) {
        return address.of("/chiffres/" + outcome.indicator() + "#" + outcome.key());
    }

    @BatchMapping
    List<Object> subject(List<Outcome> figures, @ContextValue Generation generation) {
        Map<String, Object> found = subjects.find(
                generation, figures.stream().map(Outcome::subjectId).toList());
        return figures.stream()
                .map(figure -> Objects.requireNonNull(found.get(figure.subjectId()), figure.key()))
                .toList();
    }

    @BatchMapping
    List<Source> source(List<Outcome> figures, @ContextValue Generation generation) {
        Map<String, Source> found =
                sources.find(generation, figures.stream().map(Outcome::source).toList());
        return figures.stream()
                .map(figure -> Objects.requireNonNull(found.get(figure.source()), figure.key()))
                .toList();
    }

    @BatchMapping
    List<List<Disagreement>> disagreements(List<Outcome> figures, @ContextValue Generation generation) {
        Map<String, Outcome> found = outcomes.find(
                generation,
                figures.stream()
                        .map(Outcome::disagreements)
                        .flatMap(Collection::stream)
                        .map(Outcome.Contradiction::outcome)
                        .toList());
        return figures.stream().map(figure -> disagreements(figure, found)).toList();
    }

    private static List<Disagreement> disagreements(Outcome figure, Map<String, Outcome> found) {
        return figure.disagreements().stream()
                .map(one ->
                        new Disagreement(Objects.requireNonNull(found.get(one.outcome()), one.outcome()), one.basis()))
                .toList();
    }
}
