package fr.etabli.outcome;

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
class IndicatorController {

    private final Indicators indicators;

    IndicatorController(Indicators indicators) {
        this.indicators = indicators;
    }

    @QueryMapping
    List<Indicator> indicators(@ContextValue Generation generation) {
        return indicators.list(generation);
    }

    @QueryMapping
    Optional<Indicator> indicator(@Argument String code, @ContextValue Generation generation) {
        return indicators.find(generation, code);
    }

    @SchemaMapping
    String name(Indicator indicator, @Argument Language language) {
        return language.choose(indicator.name(), indicator.nameEn());
    }
}
