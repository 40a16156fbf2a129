package fr.etabli.api;

import fr.etabli.vocabulary.ErrorCode;
import graphql.ExecutionInput;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Document;
import graphql.parser.ParserOptions;
import org.jspecify.annotations.Nullable;

/** Refuses documents that are too long, too deep or too repetitive before they are held against the schema. */
final class DocumentLimits extends SimplePerformantInstrumentation {

    /** Fragments may be nested in one another as well, but not without end. */
    private static final long LEVELS_A_FIELD = 3L;

    private final GraphQlProperties limits;
    private final ParserOptions parser;

    DocumentLimits(GraphQlProperties limits) {
        this.limits = limits;
        this.parser = ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxTokens(limits.maxTokens()));
    }

    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input, InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        input.getGraphQLContext().put(ParserOptions.class, parser);
        return input;
    }

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables asked,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        Document document = asked.getDocument();
        DocumentShape shape = DocumentShape.of(document);
        check("Fields are nested", shape.depth(), limits.maxDepth(), "deep", "Begin further in, with `node(id:)`.");
        check(
                "Fields and fragments are nested",
                shape.levels(),
                LEVELS_A_FIELD * limits.maxDepth(),
                "deep",
                "Spread fewer fragments within fragments.");
        check("There are", shape.fields(), limits.maxFields(), "fields, fragments spread", "Ask for fewer at once.");
        check("There are", shape.aliases(), limits.maxAliases(), "aliases", "Ask in several requests.");
        check("There are", shape.directives(), limits.maxDirectives(), "directives", "Leave some out.");
        check(
                "Beside its twin stands",
                Repetitions.in(document),
                limits.maxRepetitions(),
                "times a field",
                "Ask once.");
        return asked;
    }

    private static void check(String what, long count, long most, String unit, String advice) {
        if (count > most) {
            throw CodedError.of(
                            ErrorCode.TOO_COMPLEX,
                            what + " " + count + " " + unit + ", and at most " + most + " are allowed. " + advice)
                    .asAbort();
        }
    }
}
