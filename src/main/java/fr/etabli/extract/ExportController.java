package fr.etabli.extract;

import fr.etabli.index.Manifest;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.ExportFormat;
import fr.etabli.vocabulary.Parameters;
import fr.etabli.vocabulary.RequestId;
import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Streams whole selections as files. Every refusal comes before the first byte; what breaks later is aborted. */
@RestController
@CrossOrigin(
        methods = {RequestMethod.GET, RequestMethod.HEAD},
        exposedHeaders = {
            HttpHeaders.ETAG,
            HttpHeaders.LINK,
            HttpHeaders.CONTENT_DISPOSITION,
            ExportAnswer.ROW_COUNT,
            RequestId.HEADER
        })
class ExportController {

    /** Each holds a thread of the web server and a point in time for as long as its client reads. */
    private static final int AT_ONCE = 32;

    private static final String RETRY_SECONDS = "30";

    private final Exports exports;
    private final RowFormats formats;
    private final ObservationRegistry observations;
    private final Semaphore places = new Semaphore(AT_ONCE);

    ExportController(Exports exports, RowFormats formats, ObservationRegistry observations) {
        this.exports = exports;
        this.formats = formats;
        this.observations = observations;
    }

    @GetMapping("/exports/{dataset:[a-z]+}.{extension:[a-z]+}")
    void export(
            @PathVariable String dataset,
            @PathVariable String extension,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Table<?> table = table(dataset);
        RowFormat format = format(table, extension);
        Parameters given = Parameters.of(request.getParameterMap());
        Exports.check(table, given);
        Manifest data = exports.data(given);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(java.time.Duration.ofMinutes(1))
                        .cachePublic()
                        .getHeaderValue());
        if (new ServletWebRequest(request, response).checkNotModified(etag(data))) {
            return;
        }
        if (!places.tryAcquire()) {
            throw new EtabliException(
                    ErrorCode.UNAVAILABLE, "Too many files are being written right now. Try again in a minute.");
        }
        ExportObservation observation = ExportObservation.begin(table, format, observations);
        try (Export<?> export = exports.open(table, given, data.generation())) {
            observation.ended(
                    new ExportAnswer(export, format, origin(data, table, format, given)).send(request, response));
        } finally {
            observation.close();
            places.release();
        }
    }

    /** Data, definition of the rows and imprint are all that a file depends on. */
    private String etag(Manifest data) {
        return "W/\"" + data.generation() + "-" + Tables.EXTRACT_FORMAT + "-"
                + exports.imprint().hash() + "\"";
    }

    private Origin origin(Manifest data, Table<?> table, RowFormat format, Parameters given) {
        String query = given.query();
        String selection = exports.imprint()
                .address()
                .of("/exports/" + table.fileName(format.format()) + (query.isEmpty() ? "" : "?" + query));
        return new Origin(exports.imprint(), data.generation(), data.loadedAt(), selection);
    }

    private static Table<?> table(String dataset) {
        return Exports.TABLES.stream()
                .filter(table -> table.slug().equals(dataset))
                .findFirst()
                .orElseThrow(() -> missing("There is no export of “" + dataset + "”. There are: "
                        + Exports.TABLES.stream().map(Table::slug).collect(Collectors.joining(", ")) + "."));
    }

    private RowFormat format(Table<?> table, String extension) {
        return Arrays.stream(ExportFormat.values())
                .filter(format -> format.extension().equals(extension))
                .filter(table::canBe)
                .findFirst()
                .map(formats::get)
                .orElseThrow(() -> missing("`" + table.slug() + "` cannot be had as “." + extension + "”. It can as: "
                        + Arrays.stream(ExportFormat.values())
                                .filter(table::canBe)
                                .map(ExportFormat::extension)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static EtabliException missing(String message) {
        return new EtabliException(ErrorCode.NOT_FOUND, message);
    }

    /** For programs and people alike, at an address that is made for programs. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(EtabliException refusal, HttpServletRequest request) {
        HttpStatus status = HttpStatus.valueOf(refusal.code().status());
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, refusal.getMessage());
        problem.setProperties(Map.of("code", refusal.code()));
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
