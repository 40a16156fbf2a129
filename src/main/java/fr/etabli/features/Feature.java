package fr.etabli.features;

import fr.etabli.map.GeometryWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/**
 * Something with a place.
 *
 * @param geometry   writes it as a value
 * @param properties writes them into an object that is already open
 */
record Feature(String id, Consumer<GeometryWriter> geometry, Consumer<JsonGenerator> properties) {}
