package fr.etabli.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etabli.vocabulary.PublicAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ImprintCheckTest {

    private static final PublicAddress PLACEHOLDER = new PublicAddress(URI.create("http://localhost:8080"));
    private static final PublicAddress PUBLIC = new PublicAddress(URI.create("https://ecoles.example.fr"));

    @Test
    void outsideProductionThePlaceholdersAreNamedOnceInTheLog(CapturedOutput output) {
        ImprintCheck.check(PLACEHOLDER, imprint(null, null), false);

        assertThat(output.getOut())
                .containsOnlyOnce("etabli.public-url")
                .contains("http://localhost:8080", "etabli.imprint.publisher.name", "etabli.imprint.contact.email")
                .contains("config/application.properties");
    }

    @Test
    void inProductionTheLawWantsTheHostAndWhereThePublisherIs() {
        assertThatThrownBy(() ->
                        ImprintCheck.check(PUBLIC, imprint("Somebody", "data@ecoles.example.fr", " ", null), true))
                .isInstanceOf(UnfitImprintException.class)
                .hasMessageContainingAll(
                        "etabli.imprint.publisher.address",
                        "etabli.imprint.host.name",
                        "etabli.imprint.host.address",
                        "etabli.imprint.host.phone")
                .hasMessageNotContaining("etabli.imprint.publisher.name");
    }

    @Test
    void whoHasSetAllIsToldNothing(CapturedOutput output) {
        assertThatCode(() -> ImprintCheck.check(PUBLIC, imprint("Somebody", "data@ecoles.example.fr"), true))
                .doesNotThrowAnyException();
        assertThat(output.getOut()).doesNotContain("etabli.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost", "http://127.0.0.1:8080/", "http://[::1]:80", "https://hub.localhost"})
    void anAddressOfTheOwnMachineIsAPlaceholder(String address) {
        assertThatThrownBy(() -> ImprintCheck.check(
                        new PublicAddress(URI.create(address)), imprint("Somebody", "data@ecoles.example.fr"), true))
                .isInstanceOf(UnfitImprintException.class)
                .hasMessageContaining("etabli.public-url");
    }

    private static ImprintProperties imprint(@Nullable String publisher, @Nullable String email) {
        return imprint(publisher, email, publisher == null ? null : "1 rue d’Essai, Lyon", publisher);
    }

    private static ImprintProperties imprint(
            @Nullable String publisher, @Nullable String email, @Nullable String address, @Nullable String host) {
        return new ImprintProperties(
                URI.create("https://example.org/licence"),
                null,
                "Whoever",
                new ImprintProperties.Publisher(publisher, null, null, address, null, null, null),
                new ImprintProperties.Contact(null, email),
                new ImprintProperties.Host(host, address, host == null ? null : "0102030405"));
    }
}
