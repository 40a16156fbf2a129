package fr.etabli.site;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.PublicAddress;
import fr.etabli.vocabulary.RequestId;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a request gets that could not be served: a page for people, a problem (RFC 9457) for programs. */
@ControllerAdvice
@org.springframework.stereotype.Controller
class Failures implements ErrorController {

    private static final List<String> FOR_PROGRAMS = List.of(
            "/graphql", "/exports/", "/open-data/", "/map/", "/ogc", "/actuator", "/suggestions", "/en/suggestions");
    private static final String RETRY_SECONDS = "30";
    /** Whatever answers it answers HEAD as well; the framework does not say so when it refuses another method. */
    private static final String READING = "GET";

    private static final Pattern FORMAT = Pattern.compile("(?:^|&)f=(json|html)(?:&|$)");

    private final PublicAddress address;

    Failures(PublicAddress address) {
        this.address = address;
    }

    @ExceptionHandler(EtabliException.class)
    Object refused(EtabliException failure, HttpServletRequest request, HttpServletResponse response) {
        String message = Objects.requireNonNull(failure.getMessage());
        Object answer =
                answer(status(failure.code()), failure.code(), message, request.getRequestURI(), request, response);
        return answer instanceof ModelAndView page && isBuiltByHand(request.getRequestURI())
                ? FailurePage.quoting(page, message)
                : answer;
    }

    /** Percent signs that encode nothing. The container would log what they stand in, which is somebody's search. */
    @ExceptionHandler(InvalidParameterException.class)
    Object garbled(HttpServletRequest request, HttpServletResponse response) {
        return answer(
                HttpStatus.BAD_REQUEST,
                ErrorCode.BAD_ARGUMENT,
                "The address is not encoded as UTF-8 with percent signs.",
                request.getRequestURI(),
                request,
                response);
    }

    /** Where the container sends whatever no controller answered. */
    @RequestMapping("/error")
    Object failed(HttpServletRequest request, HttpServletResponse response) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.valueOf(number) : HttpStatus.NOT_FOUND;
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (READING.equals(response.getHeader(HttpHeaders.ALLOW))) {
            response.setHeader(HttpHeaders.ALLOW, READING + ", HEAD");
        }
        return answer(
                status,
                code(status),
                status.getReasonPhrase(),
                address == null ? request.getRequestURI() : address.toString(),
                request,
                response);
    }

    private Object answer(
            HttpStatus status,
            ErrorCode code,
            String message,
            String path,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, null);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return isForPeople(path, request)
                ? FailurePage.of(status, code, Here.of(request, address))
                : problem(status, code, message, path);
    }

    private static ResponseEntity<ProblemDetail> problem(
            HttpStatus status, ErrorCode code, String message, String path) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, message);
        problem.setInstance(URI.create(path));
        problem.setProperty("code", code);
        problem.setProperty("action", code.action());
        RequestId.current().ifPresent(id -> problem.setProperty(RequestId.KEY, id));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Browsers name text/html when a person follows a link; programs do not, and ask at the addresses made for them. */
    private static boolean isForPeople(String path, HttpServletRequest request) {
        String accept = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), MediaType.ALL_VALUE);
        boolean forPrograms =
                !path.equals("/open-data/") && FOR_PROGRAMS.stream().anyMatch(path::startsWith);
        return format(path, request)
                .map("html"::equals)
                .orElse(accept.contains(MediaType.TEXT_HTML_VALUE)
                        || (!forPrograms && accept.contains(MediaType.ALL_VALUE)));
    }

    /** That which the address names, where addresses name one; read here, for what is garbled cannot be read twice. */
    private static Optional<String> format(String path, HttpServletRequest request) {
        Matcher named = FORMAT.matcher(Objects.requireNonNullElse(request.getQueryString(), ""));
        return isBuiltByHand(path) && named.find() ? Optional.of(named.group(1)) : Optional.empty();
    }

    /** Pages whose addresses people write themselves, from a documentation of parameters. */
    private static boolean isBuiltByHand(String path) {
        return path.matches("(?:/en)?/ogc(?:/.*)?");
    }

    private static HttpStatus status(ErrorCode code) {
        return HttpStatus.valueOf(code.status());
    }

    private static ErrorCode code(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, GONE -> ErrorCode.NOT_FOUND;
            case SERVICE_UNAVAILABLE -> ErrorCode.UNAVAILABLE;
            case GATEWAY_TIMEOUT -> ErrorCode.TIMED_OUT;
            case TOO_MANY_REQUESTS -> ErrorCode.RATE_LIMITED;
            case CONTENT_TOO_LARGE, URI_TOO_LONG -> ErrorCode.TOO_LARGE;
            default -> status.is4xxClientError() ? ErrorCode.BAD_ARGUMENT : ErrorCode.INTERNAL_ERROR;
        };
    }
}
