package fr.etabli.trade;

import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Language;
import java.util.List;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class QualificationController {

    private final Qualifications qualifications;
    private final Trades trades;

    QualificationController(Qualifications qualifications, Trades trades) {
        this.qualifications = qualifications;
        this.trades = trades;
    }

    @QueryMapping
    Optional<Qualification> qualification(@Argument String slug, @ContextValue Generation generation) {
        return qualifications.find(generation, slug);
    }

    @QueryMapping
    List<Qualification> qualifications(@ContextValue Generation generation) {
        return qualifications.list(generation);
    }

    @SchemaMapping
    String name(Qualification qualification, @Argument Language language) {
        return language.choose(qualification.name(), qualification.nameEn());
    }

    @SchemaMapping
    List<Trade> trades(Qualification qualification, @ContextValue Generation generation) {
        return qualification.trades().stream()
                .map(slug -> trades.get(generation, slug))
                .toList();
    }

    @SchemaMapping
    Optional<Qualification> replacedBy(Qualification qualification, @ContextValue Generation generation) {
        return Optional.ofNullable(qualification.replacedBy()).map(slug -> qualifications.get(generation, slug));
    }
}
