package fr.etabli.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The settings and mappings under {@code schema/index}, as requests that create an index. */
public final class IndexDefinitions {

    private static final String FOLDER = "schema/index/";

    private final JsonMapper json;
    private final int shards;
    private final int replicas;
    private final String refreshInterval;

    IndexDefinitions(JsonMapper json, int shards, int replicas, String refreshInterval) {
        this.json = json;
        this.shards = shards;
        this.replicas = replicas;
        this.refreshInterval = refreshInterval;
    }

    int replicas() {
        return replicas;
    }

    String refreshInterval() {
        return refreshInterval;
    }

    /** The request that creates an index to be loaded: copying it afterwards costs less than indexing it twice. */
    Reader reader(Kind kind) {
        ObjectNode definition = definition(kind);
        definition.withObject("settings").withObject("index").put("number_of_replicas", 0);
        return new StringReader(definition.toString());
    }

    /** An index of this kind, once it is loaded; part of what a generation's id is made from. */
    public ObjectNode definition(Kind kind) {
        ObjectNode definition = read(kind + ".json");
        ObjectNode settings = read("settings.json");
        ObjectNode index = settings.withObject("index");
        boolean large = kind == Kind.SCHOOLS || kind == Kind.PROGRAMMES || kind == Kind.OUTCOMES;
        index.put("number_of_shards", large ? shards : 1);
        index.put("number_of_replicas", replicas);
        definition.set("settings", settings);
        return definition;
    }

    private ObjectNode read(String file) {
        try (InputStream stream =
                new ClassPathResource(FOLDER + file, IndexDefinitions.class.getClassLoader()).getInputStream()) {
            return (ObjectNode) json.readTree(stream);
        } catch (IOException missing) {
            throw new UncheckedIOException("The index definition " + FOLDER + file + " cannot be read", missing);
        }
    }
}
