package fr.etabli.api;

import fr.etabli.vocabulary.ErrorCode;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The catalogue of errors as a page of the documents. */
final class ErrorsPage {

    private static final String BEGINNING =
            """
            # Errors

            <!-- Written from fr.etabli.vocabulary.ErrorCode: change it there, then see docs/developing.md. -->

            Every error of GraphQL bears a code, in words what was wrong, what to do, and where:

            ```json
            {
              "message": "`first` lies between 1 and 100, not at -1.",
              "locations": [{ "line": 1, "column": 3 }],
              "path": ["trades"],
              "extensions": { "code": "BAD_ARGUMENT", "action": "Correct the argument that the message names; …" }
            }
            ```

            `message` is about this very request and may change its words; `code` is what programs go by and never changes its
            meaning. `locations` point into the document, `path` names the field of the answer; both are missing where the request
            as a whole is refused. Other addresses answer with a problem (RFC 9457, `application/problem+json`) that bears the
            same `code` and `action`.

            *Part of an answer.* Where one field fails and the schema allows it to be null, the rest of the answer stands beside
            the error. Where it must not be null, what it belongs to is null instead. A number is never made up from part of the
            data: if part of the index does not answer, the field fails as `UNAVAILABLE`.

            *All of it.* Where nothing is left of an answer through no fault of the question (the codes of 500 and more), there is
            no `data` at all, and the status says so; for 503, `Retry-After` says in how many seconds to try again.

            *The status* is that of an answer without `data` under `application/graphql-response+json`. Under
            `application/json` whatever was understood as GraphQL is answered with 200, as the specification of GraphQL over
            HTTP says; `TOO_LARGE` and `RATE_LIMITED` keep their status always.

            | code | status | what it means | what to do |
            |---|---|---|---|
            """;

    private ErrorsPage() {}

    static String text() {
        return Arrays.stream(ErrorCode.values()).map(ErrorsPage::row).collect(Collectors.joining("", BEGINNING, ""));
    }

    private static String row(ErrorCode code) {
        return "| `%s` | %d | %s | %s |%n".formatted(code, code.status(), code.meaning(), code.action());
    }
}
