package fr.etabli.outcome;

import fr.etabli.school.Programme;
import fr.etabli.school.School;
import fr.etabli.trade.Qualification;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Page;
import fr.etabli.vocabulary.PlainConnection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class SourceController {

    private final Sources sources;

    SourceController(Sources sources) {
        this.sources = sources;
    }

    @QueryMapping
    Optional<Source> source(@Argument String slug, @ContextValue Generation generation) {
        return sources.find(generation, slug);
    }

    @QueryMapping
    PlainConnection<Source> sources(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @ContextValue Generation generation) {
        return PlainConnection.of(sources.page(generation, Page.of(first, after, last, before)));
    }

    @BatchMapping(typeName = "School", field = "sources")
    List<List<Source>> ofSchools(List<School> schools, @ContextValue Generation generation) {
        return inOrder(schools.stream().map(School::sources).toList(), generation);
    }

    @BatchMapping(typeName = "Programme", field = "sources")
    List<List<Source>> ofProgrammes(List<Programme> programmes, @ContextValue Generation generation) {
        return inOrder(programmes.stream().map(Programme::sources).toList(), generation);
    }

    @BatchMapping(typeName = "Qualification", field = "sources")
    List<List<Source>> ofQualifications(List<Qualification> qualifications, @ContextValue Generation generation) {
        return inOrder(qualifications.stream().map(Qualification::sources).toList(), generation);
    }

    private List<List<Source>> inOrder(List<List<String>> slugs, Generation generation) {
        Map<String, Source> found = sources.find(
                generation, slugs.stream().flatMap(Collection::stream).toList());
        return slugs.stream()
                .map(those -> those.stream()
                        .map(slug -> Objects.requireNonNull(found.get(slug), slug))
                        .toList())
                .toList();
    }
}
