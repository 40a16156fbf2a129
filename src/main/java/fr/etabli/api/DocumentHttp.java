package fr.etabli.api;

import fr.etabli.vocabulary.PublicAddress;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** {@code /graphql/documents}: public queries by name, with their variables in the address. */
final class DocumentHttp {

    private static final CacheControl FOR_FIVE_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final StoredDocuments documents;
    private final Delivery delivery;
    private final byte[] list;
    private final String listTag;

    DocumentHttp(StoredDocuments documents, Delivery delivery, PublicAddress address, JsonMapper json) {
        this.documents = documents;
        this.delivery = delivery;
        this.list = json.writeValueAsBytes(Map.of("documents", documents.describe(address)));
        this.listTag = "W/\"" + Sha256.hex(list) + '"';
    }

    ServerResponse list(ServerRequest request) {
        return request.checkNotModified(listTag).orElseGet(() -> ServerResponse.ok()
                .eTag(listTag)
                .cacheControl(FOR_FIVE_MINUTES)
                .header(HttpHeaders.CONTENT_TYPE, AnswerType.JSON.header())
                .body(list));
    }

    /** The status tells of a refusal under both media types: whoever follows a link reads no specification first. */
    ServerResponse answer(ServerRequest request) {
        return delivery.guarded(request, type -> {
            StoredDocument document = documents.get(request.pathVariable("name"));
            return delivery.byAddress(
                    request,
                    Question.of(document.text(), document.variables(request.params())),
                    new Delivery.Manner(type, Answer::status, FOR_FIVE_MINUTES));
        });
    }
}
