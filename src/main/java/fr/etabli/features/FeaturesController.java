package fr.etabli.features;

import fr.etabli.vocabulary.Cursor;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Page;
import fr.etabli.vocabulary.ServedData;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** The addresses of OGC API – Features. Below {@code /en} lie the same pages in English, for people alone. */
@Controller
class FeaturesController {

    private static final MediaType JSON = MediaType.APPLICATION_JSON;

    private final ServedData served;
    private final Exchange exchange;
    private final FeatureSets sets;
    private final Descriptions descriptions;
    private final OpenApi openApi;
    private final FeatureJson features;
    private final Pages pages;

    FeaturesController(
            ServedData served,
            Exchange exchange,
            FeatureSets sets,
            Descriptions descriptions,
            OpenApi openApi,
            FeatureJson features,
            Pages pages) {
        this.served = served;
        this.exchange = exchange;
        this.sets = sets;
        this.descriptions = descriptions;
        this.openApi = openApi;
        this.features = features;
        this.pages = pages;
    }

    @GetMapping({Resource.ROOT, Resource.ROOT + "/", Resource.IN_ENGLISH, Resource.IN_ENGLISH + "/"})
    @Nullable
    Object landing(ServletWebRequest web) {
        Resource asked = exchange.asked(web, "/", JSON, List.of());
        return exchange.answer(
                web,
                asked,
                served.current(),
                () -> features.document(descriptions.landing(asked)),
                () -> pages.landing(asked));
    }

    @GetMapping({Resource.ROOT + "/conformance", Resource.IN_ENGLISH + "/conformance"})
    @Nullable
    Object conformance(ServletWebRequest web) {
        Resource asked = exchange.asked(web, "/conformance", JSON, List.of());
        return exchange.answer(
                web,
                asked,
                served.current(),
                () -> features.document(descriptions.conformance(asked)),
                () -> pages.conformance(asked));
    }

    @GetMapping({Resource.ROOT + "/api", Resource.IN_ENGLISH + "/api"})
    @Nullable
    Object api(ServletWebRequest web) {
        Resource asked = exchange.asked(web, "/api", Resource.OPENAPI, List.of());
        Generation generation = served.current();
        return exchange.answer(
                web,
                asked,
                generation,
                () -> features.document(openApi.document(generation)),
                () -> pages.api(asked, generation));
    }

    @GetMapping({Resource.ROOT + "/collections", Resource.IN_ENGLISH + "/collections"})
    @Nullable
    Object collections(ServletWebRequest web) {
        Resource asked = exchange.asked(web, "/collections", JSON, List.of());
        Generation generation = served.current();
        return exchange.answer(
                web,
                asked,
                generation,
                () -> features.document(descriptions.collections(asked, generation)),
                () -> pages.collections(asked));
    }

    @GetMapping({Resource.ROOT + "/collections/{collection}", Resource.IN_ENGLISH + "/collections/{collection}"})
    @Nullable
    Object collection(@PathVariable String collection, ServletWebRequest web) {
        FeatureSet set = sets.get(collection);
        Resource asked = exchange.asked(web, "/collections/" + set.id(), JSON, List.of());
        Generation generation = served.current();
        return exchange.answer(
                web,
                asked,
                generation,
                () -> features.document(descriptions.collection(asked, set, generation)),
                () -> pages.collection(asked, set, generation));
    }

    @GetMapping({
        Resource.ROOT + "/collections/{collection}/items",
        Resource.IN_ENGLISH + "/collections/{collection}/items"
    })
    @Nullable
    Object items(@PathVariable String collection, ServletWebRequest web) {
        FeatureSet set = sets.get(collection);
        List<Filter> filters = set.filters(served.current());
        Resource asked = exchange.asked(
                web,
                "/collections/" + set.id() + "/items",
                Resource.GEOJSON,
                Stream.concat(
                                OpenApiParameters.OF_ITEMS.stream(),
                                filters.stream().map(Filter::name))
                        .toList());
        Page page = Paging.read(asked.given(), set);
        Generation generation = generation(page);
        Wanted wanted = Wanted.read(asked.given(), set.filters(generation));
        return exchange.answer(
                web,
                asked,
                generation,
                () -> features.page(asked, set, generation, set.page(generation, wanted, page)),
                () -> pages.items(asked, set, generation, set.page(generation, wanted, page)));
    }

    @GetMapping({
        Resource.ROOT + "/collections/{collection}/items/{id}",
        Resource.IN_ENGLISH + "/collections/{collection}/items/{id}"
    })
    @Nullable
    Object item(@PathVariable String collection, @PathVariable String id, ServletWebRequest web) {
        FeatureSet set = sets.get(collection);
        Generation generation = served.current();
        Feature feature = set.find(generation, id)
                .orElseThrow(() -> new EtabliException(
                        ErrorCode.NOT_FOUND, "There is no feature “" + id + "” in the collection " + set.id() + "."));
        Resource asked =
                exchange.asked(web, "/collections/" + set.id() + "/items/" + feature.id(), Resource.GEOJSON, List.of());
        return exchange.answer(
                web,
                asked,
                generation,
                () -> features.one(asked, set.id(), feature),
                () -> pages.item(asked, set, generation, feature));
    }

    /** For programs and people alike: there is no page that could say it in their format. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(UnofferedFormatException refusal) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_ACCEPTABLE, refusal.getMessage());
        problem.setProperty("code", ErrorCode.BAD_ARGUMENT);
        return ResponseEntity.status(HttpStatus.NOT_ACCEPTABLE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .body(problem);
    }

    /** That of the cursor, or else the one being served. */
    private Generation generation(Page page) {
        Cursor from = page.from();
        return from == null
                ? served.current()
                : served.find(from.generation().id())
                        .orElseThrow(() -> new EtabliException(
                                ErrorCode.STALE_CURSOR,
                                "The parameter `cursor` belongs to a version of the data that is no longer kept. Begin"
                                        + " again at the first page, without it."));
    }
}
