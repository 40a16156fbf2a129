package fr.etabli.api;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.PublicAddress;
import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpStatus;

/** The public queries of {@code schema/documents}. */
final class StoredDocuments {

    static final String PATH = "/graphql/documents";

    static final String FILES = "classpath:schema/documents/*.graphql";
    static final String EXTENSION = ".graphql";

    private final SortedMap<String, StoredDocument> documents = new TreeMap<>();

    StoredDocuments(GraphQLSchema schema) {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                String name = Objects.requireNonNull(file.getFilename()).replace(EXTENSION, "");
                documents.put(name, StoredDocument.read(name, file.getContentAsString(StandardCharsets.UTF_8), schema));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    StoredDocument get(String name) {
        StoredDocument document = documents.get(name);
        if (document == null) {
            throw new Refusal(
                    HttpStatus.NOT_FOUND,
                    ErrorCode.NOT_FOUND,
                    "There is no document named “" + name + "”. There are: " + String.join(", ", documents.keySet())
                            + ".");
        }
        return document;
    }

    /** All of them, as {@value #PATH} lists them. */
    List<Map<String, @Nullable Object>> describe(PublicAddress address) {
        return documents.values().stream()
                .map(document -> describe(document, address))
                .toList();
    }

    private static Map<String, @Nullable Object> describe(StoredDocument document, PublicAddress address) {
        Map<String, @Nullable Object> description = new LinkedHashMap<>();
        description.put("name", document.name());
        description.put("description", document.description());
        description.put("url", address.of(PATH + "/" + document.name()));
        description.put(
                "parameters",
                document.parameters().stream().map(StoredDocuments::describe).toList());
        description.put("query", document.text());
        return description;
    }

    private static Map<String, @Nullable Object> describe(Parameter parameter) {
        Map<String, @Nullable Object> description = new LinkedHashMap<>();
        description.put("name", parameter.name());
        description.put("type", parameter.type());
        description.put("default", parameter.standard());
        return description;
    }
}
