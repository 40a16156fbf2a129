package fr.etabli.api;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one GraphQL request may ask for.
 *
 * @param maxDepth         how deep fields may be nested; the introspection of explorers needs 15
 * @param maxComplexity    how much a document may cost, as {@link DocumentCost} counts
 * @param maxFields        how many fields a document may write, counted where fragments are spread
 * @param maxAliases       how many of them may bear an alias
 * @param maxRepetitions   how many of them may stand beside a field of the same name
 * @param maxDirectives    how many directives it may apply
 * @param maxTokens        how many words and signs it may consist of
 * @param maxBody          how long the body of a request may be
 * @param maxVariables     how many variables may be passed
 * @param maxVariablesSize how long their values may be together, in characters
 * @param maxResultFields  how many fields the answer may hold
 * @param maxTime          how long an answer may take
 */
@ConfigurationProperties("etabli.graphql")
record GraphQlProperties(
        @DefaultValue("20") int maxDepth,
        @DefaultValue("50000") long maxComplexity,
        @DefaultValue("1000") int maxFields,
        @DefaultValue("100") int maxAliases,
        @DefaultValue("100") int maxRepetitions,
        @DefaultValue("50") int maxDirectives,
        @DefaultValue("10000") int maxTokens,
        @DefaultValue("256KB") DataSize maxBody,
        @DefaultValue("50") int maxVariables,
        @DefaultValue("50000") int maxVariablesSize,
        @DefaultValue("100000") int maxResultFields,
        @DefaultValue("10s") Duration maxTime) {

    GraphQlProperties {
        if (maxComplexity >= DocumentCost.MOST) {
            throw new IllegalArgumentException(
                    "etabli.graphql.max-complexity must lie below " + DocumentCost.MOST + ".");
        }
    }
}
