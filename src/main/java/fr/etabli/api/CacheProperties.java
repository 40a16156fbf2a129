package fr.etabli.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much memory is given to what need not be worked out twice.
 *
 * @param answers   to answers of the generation served, as they are sent
 * @param documents to documents that clients name by their hash
 * @param parsed    to the texts of documents that are kept parsed and validated, which takes about fifty times as much
 */
@ConfigurationProperties("etabli.graphql.cache")
record CacheProperties(
        @DefaultValue("32MB") DataSize answers,
        @DefaultValue("4MB") DataSize documents,
        @DefaultValue("400KB") DataSize parsed) {}
