/**
 * The pages that people read.
 *
 * <p>Uses {@code vocabulary}, the entities, {@code reading} (how a text was understood), {@code search}, {@code extract} (what the
 * columns hold), {@code publish}, {@code map} and {@code catalogue}, by the same read ports as GraphQL.
 */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "geography",
            "trade",
            "school",
            "outcome",
            "reading",
            "search",
            "extract",
            "publish",
            "map",
            "catalogue"
        })
@NullMarked
package fr.etabli.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
