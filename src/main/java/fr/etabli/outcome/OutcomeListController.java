package fr.etabli.outcome;

import fr.etabli.geography.Region;
import fr.etabli.school.Network;
import fr.etabli.school.School;
import fr.etabli.trade.Trade;
import fr.etabli.vocabulary.Generation;
import graphql.GraphQLContext;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The figures of a subject or source, read together for all subjects or sources of one answer. */
@Controller
class OutcomeListController {

    private final KnownValues known;

    OutcomeListController(Outcomes outcomes, KnownValues known, BatchLoaderRegistry loaders) {
        this.known = known;
        loaders.<OutcomeList, List<Outcome>>forName("outcomeLists").registerMappedBatchLoader((wanted, environment) -> {
            GraphQLContext context = Objects.requireNonNull(environment.getContext());
            Generation generation = Objects.requireNonNull(context.get("generation"));
            return Mono.fromCallable(() -> outcomes.lists(generation, wanted));
        });
    }

    @SchemaMapping
    CompletableFuture<List<Outcome>> outcomes(
            Network network,
            @Argument @Nullable List<String> indicators,
            @Argument @Nullable Integer first,
            @ContextValue Generation generation,
            DataLoader<OutcomeList, List<Outcome>> outcomeLists) {
        return about(network.id(), indicators, first, generation, outcomeLists);
    }

    @SchemaMapping
    CompletableFuture<List<Outcome>> outcomes(
            Region region,
            @Argument @Nullable List<String> indicators,
            @Argument @Nullable Integer first,
            @ContextValue Generation generation,
            DataLoader<OutcomeList, List<Outcome>> outcomeLists) {
        return about(region.id(), indicators, first, generation, outcomeLists);
    }

    @SchemaMapping
    CompletableFuture<List<Outcome>> outcomes(
            School school,
            @Argument @Nullable List<String> indicators,
            @Argument @Nullable Integer first,
            @ContextValue Generation generation,
            DataLoader<OutcomeList, List<Outcome>> outcomeLists) {
        return about(school.id(), indicators, first, generation, outcomeLists);
    }

    @SchemaMapping
    CompletableFuture<List<Outcome>> outcomes(
            Trade trade,
            @Argument @Nullable List<String> indicators,
            @Argument @Nullable Integer first,
            @ContextValue Generation generation,
            DataLoader<OutcomeList, List<Outcome>> outcomeLists) {
        return about(trade.id(), indicators, first, generation, outcomeLists);
    }

    @SchemaMapping
    CompletableFuture<List<Outcome>> outcomes(
            Source source, @Argument @Nullable Integer first, DataLoader<OutcomeList, List<Outcome>> outcomeLists) {
        return outcomeLists.load(OutcomeList.from(source.slug(), first));
    }

    private CompletableFuture<List<Outcome>> about(
            String subject,
            @Nullable List<String> indicators,
            @Nullable Integer first,
            Generation generation,
            DataLoader<OutcomeList, List<Outcome>> loader) {
        known.checkIndicators(generation, indicators);
        return loader.load(OutcomeList.about(subject, indicators, first));
    }
}
