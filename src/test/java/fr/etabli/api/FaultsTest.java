package fr.etabli.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import graphql.ExecutionResult;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;

class FaultsTest {

    @Test
    void aFaultOfOursShowsANumberAndNothingFromWithin() {
        CodedError error = Faults.coded(new IllegalStateException("password of 10.0.0.1"));

        assertThat(error.code()).isEqualTo(ErrorCode.INTERNAL_ERROR);
        assertThat(error.message()).doesNotContain("password").containsPattern("this number: [0-9a-f]{8}\\.");
    }

    @Test
    void anArgumentThatCannotBeReadIsNamedAndNoClassOfOurs() {
        BindException unbound = new BindException(new Object(), "filter");
        unbound.addError(new FieldError("filter", "near.radiusKm", "java.lang.String cannot be cast"));

        assertThat(Faults.coded(unbound).code()).isEqualTo(ErrorCode.BAD_ARGUMENT);
        assertThat(Faults.coded(unbound).message())
                .isEqualTo("An argument cannot be read: `near.radiusKm`. The schema says what it takes.");
    }

    @Test
    void aRefusalKeepsItsWordsHoweverItArrives() {
        EtabliException refusal = new EtabliException(ErrorCode.UNKNOWN_PLACE, "No commune is called “Saint-Rien”.");

        assertThat(Faults.coded(new CompletionException(refusal)))
                .isEqualTo(CodedError.of(ErrorCode.UNKNOWN_PLACE, "No commune is called “Saint-Rien”."));
    }

    @Test
    void theStatusTellsWhetherToTryAgain() {
        assertThat(status(ErrorCode.UNAVAILABLE)).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(status(ErrorCode.TIMED_OUT)).isEqualTo(HttpStatus.GATEWAY_TIMEOUT);
        assertThat(status(ErrorCode.INTERNAL_ERROR)).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(status(ErrorCode.STALE_CURSOR)).isEqualTo(HttpStatus.GONE);
    }

    private static HttpStatus status(ErrorCode code) {
        return Statuses.of(ExecutionResult.newExecutionResult()
                .addError(CodedError.of(code, "Refused."))
                .build());
    }
}
