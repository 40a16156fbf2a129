package fr.etabli.search;

import fr.etabli.geography.Region;
import fr.etabli.trade.Trade;
import fr.etabli.vocabulary.ExportFormat;
import fr.etabli.vocabulary.ExportLink;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Page;
import fr.etabli.vocabulary.Parameters;
import fr.etabli.vocabulary.PublicAddress;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Connections of schools. Those at one level of a document go to Elasticsearch together, in one request. */
@Controller
class SchoolsController {

    private final PublicAddress address;

    SchoolsController(PublicAddress address) {
        this.address = address;
    }

    @QueryMapping
    CompletableFuture<SchoolConnection> schools(
            @Argument SchoolFilter filter,
            @Argument @Nullable SchoolOrder orderBy,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @ContextValue Generation generation,
            DataFetchingFieldSelectionSet selected,
            DataLoader<SchoolRequest, SchoolAnswer> loader) {
        return load(Scope.ALL, generation, filter, orderBy, Page.of(first, after, last, before), selected, loader);
    }

    @SchemaMapping(typeName = "Trade", field = "schools")
    CompletableFuture<SchoolConnection> ofTrade(
            Trade trade,
            @Argument SchoolFilter filter,
            @Argument @Nullable SchoolOrder orderBy,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @ContextValue Generation generation,
            DataFetchingFieldSelectionSet selected,
            DataLoader<SchoolRequest, SchoolAnswer> loader) {
        Scope scope = Scope.ofTrade(trade.slug());
        return load(scope, generation, filter, orderBy, Page.of(first, after, last, before), selected, loader);
    }

    @SchemaMapping(typeName = "Region", field = "schools")
    CompletableFuture<SchoolConnection> ofRegion(
            Region region,
            @Argument SchoolFilter filter,
            @Argument @Nullable SchoolOrder orderBy,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @ContextValue Generation generation,
            DataFetchingFieldSelectionSet selected,
            DataLoader<SchoolRequest, SchoolAnswer> loader) {
        Scope scope = Scope.ofRegion(region.code());
        return load(scope, generation, filter, orderBy, Page.of(first, after, last, before), selected, loader);
    }

    @SchemaMapping(typeName = "SchoolConnection", field = "facets")
    SchoolFacets facets(SchoolConnection connection, @Argument boolean includeEmpty) {
        return includeEmpty ? connection.facets() : connection.facets().borne();
    }

    /** The request computed the most that any `nearest` of the document asks for; each takes its own share. */
    @SchemaMapping(typeName = "SchoolConnection", field = "nearest")
    List<SchoolResults.Nearby> nearest(SchoolConnection connection, @Argument int first) {
        return connection.allNearest().stream().limit(first).toList();
    }

    /** Every format can hold schools. */
    @SchemaMapping(typeName = "SchoolConnection", field = "export")
    String export(SchoolConnection connection, @Argument ExportFormat format) {
        SchoolRequest request = connection.request();
        return new ExportLink("schools", format, request.generation())
                .to(address, SchoolSelection.of(request).addTo(new Parameters()));
    }

    private static CompletableFuture<SchoolConnection> load(
            Scope scope,
            Generation generation,
            SchoolFilter filter,
            @Nullable SchoolOrder order,
            Page page,
            DataFetchingFieldSelectionSet selected,
            DataLoader<SchoolRequest, SchoolAnswer> loader) {
        SelectedParts parts = SelectedParts.of(selected);
        SchoolRequest request = new SchoolRequest(
                generation,
                filter,
                scope,
                order,
                page,
                parts.facets(),
                parts.bounds(),
                parts.highlights(),
                parts.nearest());
        return loader.load(request).thenApply(answer -> SchoolConnection.of(request, answer.get()));
    }
}
