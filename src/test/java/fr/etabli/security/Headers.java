package fr.etabli.security;

import static org.assertj.core.api.Assertions.assertThat;

/** What every answer tells browsers, whatever it is an answer to. */
final class Headers {

    private Headers() {}

    static void assertAreThere(String request, Stranger.Answer answer) {
        assertThat(answer.header("X-Content-Type-Options")).as(request).hasValue("nosniff");
        assertThat(answer.header("Content-Security-Policy")).as(request).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "base-uri 'none'"));
        assertThat(answer.header("Referrer-Policy")).as(request).hasValue("same-origin");
        assertThat(answer.header("Permissions-Policy")).as(request).isPresent();
        assertThat(answer.header("Cross-Origin-Opener-Policy")).as(request).hasValue("same-origin");
        assertThat(answer.header("Set-Cookie")).as(request).isEmpty();
        assertThat(answer.header("Server")).as(request).isEmpty();
        assertThat(answer.header("X-Powered-By")).as(request).isEmpty();
    }
}
