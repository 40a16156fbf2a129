package fr.etabli.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file by which the hub knows a publication: {@code publication.json}. It is not served. */
final class PublicationJson {

    static final String NAME = "publication.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private PublicationJson() {}

    static void write(Path folder, Publication publication) {
        JSON.writeValue(folder.resolve(NAME), publication);
    }

    /** @throws tools.jackson.core.JacksonException where it is not readable */
    static Publication read(String note) {
        return JSON.readValue(note, Publication.class);
    }

    /** @throws tools.jackson.core.JacksonException where it is not there or not readable */
    static Publication read(Path folder) {
        return JSON.readValue(folder.resolve(NAME), Publication.class);
    }
}
