package fr.etabli.map;

import fr.etabli.vocabulary.Build;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;

/** How everything under {@code /map/} is given out. */
record MapAnswer(Members members, Build build) {

    private static final String RETRY_SECONDS = "30";

    /** @param body made only where the client does not have it yet */
    void send(
            HttpServletRequest request,
            HttpServletResponse response,
            Generation generation,
            String mediaType,
            Supplier<Feed> body)
            throws IOException {
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic().getHeaderValue());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setHeader(HttpHeaders.LINK, "<" + members.credits().licence() + ">; rel=\"license\"");
        if (new ServletWebRequest(request, response).checkNotModified(etag(generation))) {
            return;
        }
        Feed feed = body.get();
        response.setContentType(mediaType);
        boolean zipped = acceptsGzip(request);
        if (zipped) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLengthLong(zipped ? feed.zippedLength() : feed.length());
        if ("HEAD".equals(request.getMethod())) {
            return;
        }
        if (zipped) {
            feed.writeZipped(response.getOutputStream());
        } else {
            feed.write(response.getOutputStream());
        }
    }

    /** Data, program and settings are all that an answer depends on. */
    private String etag(Generation generation) {
        return "W/\"" + generation + "-" + build.id() + "-" + members.hash() + "\"";
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null
                && Arrays.stream(accepted.split(",", -1))
                        .map(String::strip)
                        .anyMatch(
                                coding -> coding.matches("(?i)(?:x-)?gzip(?:\\s*;\\s*q\\s*=\\s*(?!0(?:\\.0*)?$).*)?"));
    }

    /** For programs and people alike, at an address that is made for programs. */
    static ResponseEntity<ProblemDetail> refused(EtabliException refusal) {
        HttpStatus status = refusal.code() == ErrorCode.STALE_CURSOR
                ? HttpStatus.SERVICE_UNAVAILABLE
                : HttpStatus.valueOf(refusal.code().status());
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, refusal.getMessage());
        problem.setProperties(Map.<String, Object>of("code", refusal.code()));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        return (status == HttpStatus.SERVICE_UNAVAILABLE
                        ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                        : answer)
                .body(problem);
    }
}
