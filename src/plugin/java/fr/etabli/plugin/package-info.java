/**
 * Elasticsearch plugin that gives a minimal node the text analysis components which the full distribution bundles,
 * under the same names, parameters and defaults, so that one index settings file serves both.
 *
 * <p>It uses the classic plugin interfaces of the node and the Lucene analysis library which the node already ships,
 * and nothing else; it runs inside the node and shares no code with the application. {@link
 * fr.etabli.plugin.AnalysisComponentsPlugin} is the entry point: it lists the analyzers and delegates to {@code
 * CharFilters}, {@code Tokenizers} and {@code TokenFilters}, each of which holds the types of one kind.
 *
 * <p>Not there: components that need scripts ({@code condition}, {@code predicate_token_filter}), {@code multiplexer},
 * synonym sets kept in the cluster, WordNet synonyms, compound-word splitting, the tokenizers for paths and e-mail
 * addresses, the filters and analyzers made for one language other than French and English, and every name that the
 * full distribution itself deprecates. Components of the node's core ({@code standard}, {@code stop}, {@code shingle},
 * {@code hunspell}) are not repeated here.
 */
package fr.etabli.plugin;
