/**
 * The words that every room speaks: generations, global ids, partial dates, points, pages and cursors, errors.
 *
 * <p>Uses no other room. What a room can be asked for by all others stands here as a port: the data being served
 * ({@link fr.etabli.vocabulary.ServedData}), what changes beside it ({@link fr.etabli.vocabulary.Supplement}), the nodes
 * behind global ids ({@link fr.etabli.vocabulary.NodeFinder}) and what is to be warmed up ({@link fr.etabli.vocabulary.WarmUp}).
 * Entities, queries and anything that knows Elasticsearch or HTTP are not here.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fr.etabli.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
