package fr.etabli.api;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The schema as text, with its descriptions. */
final class SchemaText {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final String text;
    private final String etag;

    SchemaText(GraphQLSchema schema) {
        this.text = print(schema);
        this.etag = '"' + DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8)) + '"';
    }

    /** In an order that does not depend on the files it was read from. */
    static String print(GraphQLSchema schema) {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeDirectiveDefinitions(true)
                        .includeDirectiveDefinition(DocumentCost.LIST_SIZE::equals))
                .print(schema);
    }

    ServerResponse answer(ServerRequest request) {
        return request.checkNotModified(etag)
                .orElseGet(
                        () -> ServerResponse.ok().contentType(TEXT).eTag(etag).body(text));
    }
}
