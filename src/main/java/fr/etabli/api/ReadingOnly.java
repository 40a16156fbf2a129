package fr.etabli.api;

import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** Holds GET to reading. */
final class ReadingOnly {

    /** Without either word in it, a document holds queries alone, and need not be parsed to know it. */
    private static final Pattern SUSPICIOUS = Pattern.compile("mutation|subscription");

    private ReadingOnly() {}

    static void require(Question question) {
        if (SUSPICIOUS.matcher(question.document()).find() && changesSomething(question)) {
            throw new Refusal(
                    HttpStatus.METHOD_NOT_ALLOWED,
                    "GET answers queries alone. This API has no mutations and no subscriptions.");
        }
    }

    private static boolean changesSomething(Question question) {
        try {
            List<OperationDefinition> operations =
                    Parser.parse(question.document()).getDefinitionsOfType(OperationDefinition.class);
            return operations.stream()
                    .filter(one ->
                            question.operation() == null || question.operation().equals(one.getName()))
                    .anyMatch(one -> one.getOperation() != OperationDefinition.Operation.QUERY);
        } catch (InvalidSyntaxException leftToExecution) {
            return false;
        }
    }
}
