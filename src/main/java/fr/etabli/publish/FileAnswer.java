package fr.etabli.publish;

import fr.etabli.extract.Gzip;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.util.StreamUtils;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A file over HTTP: whole, in part, compressed, or not at all where the client has it. The compressed form has an
 * {@code ETag} of its own; a part is always one of the plain form.
 *
 * @param file what is known of it
 * @param path where its plain form lies
 */
record FileAnswer(PublishedFile file, Path path) {

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(
                file.mediaType().startsWith("text/") ? file.mediaType() + ";charset=UTF-8" : file.mediaType());
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        if (file.compressed()) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        String range = isGet(request) ? request.getHeader(HttpHeaders.RANGE) : null;
        boolean zipped = file.compressed() && range == null && Gzip.isAccepted(request);
        String etag = etag(zipped);
        if (new ServletWebRequest(request, response).checkNotModified(etag)) {
            return;
        }
        if (range != null && isStillMeant(request)) {
            sendPart(range, request, response);
        } else {
            sendWhole(zipped, request, response);
        }
    }

    private String etag(boolean zipped) {
        return "\"" + file.sha256().substring(0, 32) + (zipped ? "-gzip" : "") + "\"";
    }

    /** {@code If-Range}: a part of another version would not fit what the client has. */
    private boolean isStillMeant(HttpServletRequest request) {
        String condition = request.getHeader(HttpHeaders.IF_RANGE);
        return condition == null || condition.equals(etag(false));
    }

    private void sendWhole(boolean zipped, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Path sent = zipped ? Sealing.compressed(path) : path;
        if (zipped) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLengthLong(Files.size(sent));
        if (isGet(request)) {
            Files.copy(sent, response.getOutputStream());
        }
    }

    /** One range; of several, RFC 9110 lets a server send the whole instead. */
    private void sendPart(String header, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<List<HttpRange>> ranges = parsed(header);
        if (ranges.isEmpty() || ranges.get().size() != 1) {
            sendWhole(false, request, response);
            return;
        }
        long start = ranges.get().get(0).getRangeStart(file.bytes());
        long end = ranges.get().get(0).getRangeEnd(file.bytes());
        if (start >= file.bytes() || start > end) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + file.bytes());
            response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
            return;
        }
        response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
        response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + start + "-" + end + "/" + file.bytes());
        response.setContentLengthLong(end - start + 1);
        try (InputStream in = Files.newInputStream(path)) {
            in.skipNBytes(start);
            StreamUtils.copyRange(in, response.getOutputStream(), 0, end - start);
        }
    }

    /** What is no range is to be ignored. */
    private static Optional<List<HttpRange>> parsed(String header) {
        try {
            return Optional.of(HttpRange.parseRanges(header));
        } catch (IllegalArgumentException noRange) {
            return Optional.empty();
        }
    }

    private static boolean isGet(HttpServletRequest request) {
        return "GET".equals(request.getMethod());
    }
}
