package fr.etabli.extract;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;

/** Whether a client takes compressed answers. */
public final class Gzip {

    private Gzip() {}

    public static boolean isAccepted(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null
                && Arrays.stream(accepted.split(","))
                        .map(String::strip)
                        .anyMatch(
                                coding -> coding.matches("(?i)(?:x-)?gzip(?:\\s*;\\s*q\\s*=\\s*(?!0(?:\\.0*)?$).*)?"));
    }
}
