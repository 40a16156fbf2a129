package fr.etabli.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one GraphQL request may ask for.
 *
 * @param maxDepth      how deep fields may be nested; the introspection of explorers needs 15
 * @param maxComplexity how much the answer may cost: one for each field that it may hold, lists counted with the size
 *                      asked for, or with {@value ListAwareComplexity#ASSUMED_LENGTH} where none is asked for, and
 *                      {@value ListAwareComplexity#QUESTION} for each field of the query itself
 */
@ConfigurationProperties("etabli.graphql")
record GraphQlProperties(@DefaultValue("20") int maxDepth, @DefaultValue("50000") int maxComplexity) {

    GraphQlProperties {
        if (maxComplexity >= ListAwareComplexity.MOST) {
            throw new IllegalArgumentException(
                    "etabli.graphql.max-complexity must lie below " + ListAwareComplexity.MOST + ".");
        }
    }
}
