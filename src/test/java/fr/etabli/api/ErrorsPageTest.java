package fr.etabli.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.vocabulary.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorsPageTest {

    private static final Path PAGE = Path.of("docs", "errors.md");

    @Test
    void thePageOfErrorsSaysWhatTheCodeSays() throws IOException {
        if (System.getProperty("etabli.docs.write") != null) {
            Files.writeString(PAGE, ErrorsPage.text());
        }
        assertThat(PAGE)
                .as("docs/errors.md is out of date; write it anew with:"
                        + " mvn test -Dtest=ErrorsPageTest -Detabli.docs.write")
                .hasContent(ErrorsPage.text());
    }

    @ParameterizedTest
    @EnumSource
    void everyErrorSaysWhatItMeansAndWhatToDo(ErrorCode code) {
        assertThat(code.meaning()).endsWith(".");
        assertThat(code.action()).endsWith(".");
        assertThat(code.status()).isBetween(400, 599);
    }
}
