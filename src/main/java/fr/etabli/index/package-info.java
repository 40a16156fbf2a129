/**
 * The only room that connects to Elasticsearch: the client, the private node that the hub starts for itself, the
 * generations of indices and the aliases that say which one is served, reading and scanning documents, bulk loading.
 *
 * <p>Uses {@code vocabulary}. What the documents mean is not here: each entity room knows the shape of its own, and
 * {@code ingest} decides when a generation is made.
 */
@ApplicationModule(allowedDependencies = {"vocabulary"})
@NullMarked
package fr.etabli.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
