package fr.etabli.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.vocabulary.ErrorCode;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class LossesTest {

    @Test
    void anAnswerOfWhichNothingIsLeftThroughNoFaultOfTheClientIsOneThatWasNeverRun() {
        ExecutionResult told = Losses.told(result(null, ErrorCode.UNAVAILABLE, ErrorCode.TIMED_OUT));

        assertThat(told.isDataPresent()).isFalse();
        assertThat(told.toSpecification()).containsOnlyKeys("errors", "extensions");
        assertThat(told.getErrors().get(0).toSpecification()).containsOnlyKeys("message", "locations", "extensions");
        assertThat(Statuses.of(told)).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(Statuses.of(Losses.told(result(null, ErrorCode.TIMED_OUT)))).isEqualTo(HttpStatus.GATEWAY_TIMEOUT);
        assertThat(Statuses.of(Losses.told(result(null, ErrorCode.INTERNAL_ERROR))))
                .isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    @Test
    void whereTheClientHasAPartInItOrAnythingIsLeftTheAnswerStays() {
        List<ExecutionResult> answers = List.of(
                result(null, ErrorCode.UNKNOWN_VALUE),
                result(null, ErrorCode.UNKNOWN_VALUE, ErrorCode.UNAVAILABLE),
                result(Map.of("school", "boisard"), ErrorCode.UNAVAILABLE));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(Losses.told(answer)).isSameAs(answer);
            assertThat(Statuses.of(answer)).isEqualTo(HttpStatus.OK);
        });
    }

    private static ExecutionResult result(@Nullable Object data, ErrorCode... codes) {
        return ExecutionResult.newExecutionResult()
                .data(data)
                .errors(Arrays.stream(codes)
                        .map(code ->
                                new CodedError(code, "Refused.", List.of(new SourceLocation(1, 3)), List.of("schools")))
                        .map(GraphQLError.class::cast)
                        .toList())
                .extensions(Map.of("cost", 501))
                .build();
    }
}
