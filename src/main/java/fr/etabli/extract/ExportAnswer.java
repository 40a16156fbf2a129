package fr.etabli.extract;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A selection as the body of an answer, row after row as the client reads. How many rows there are stands in a header
 * before them, the digest of the bytes in a trailer after them; what cannot be finished is aborted.
 */
record ExportAnswer(Export<?> export, RowFormat format, Origin origin) {

    /** The header that says how many rows there are, those that GeoJSON lists without a point included. */
    static final String ROW_COUNT = "Etabli-Row-Count";

    private static final Logger log = LoggerFactory.getLogger(ExportAnswer.class);
    private static final String CONTENT_DIGEST = "Content-Digest";
    private static final int BUFFER = 1 << 13;

    /** How an answer ended. */
    enum End {
        /** All of it was sent. */
        WHOLE,
        /** It could not be finished, through a fault of ours. */
        BROKEN,
        /** The client no longer took it. */
        LEFT
    }

    End send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean zipped = format.format().isText() && Gzip.isAccepted(request);
        if ("HEAD".equals(request.getMethod())) {
            describe(response, zipped);
            return End.WHOLE;
        }
        export.begin();
        describe(response, zipped);
        SentFile sent = new SentFile(response.getOutputStream());
        if (!"HTTP/1.0".equals(request.getProtocol())) {
            response.setHeader("Trailer", CONTENT_DIGEST);
            response.setTrailerFields(() -> Map.of(CONTENT_DIGEST, sent.contentDigest()));
        }
        try {
            write(sent, zipped);
            return End.WHOLE;
        } catch (IOException | RuntimeException failure) {
            if (!sent.clientLeft()) {
                log.warn("The export of {} broke off: {}", export.table().slug(), failure.toString());
            }
            BrokenAnswers.abort(request);
            return sent.clientLeft() ? End.LEFT : End.BROKEN;
        }
    }

    private void describe(HttpServletResponse response, boolean zipped) {
        String mediaType = format.format().mediaType();
        response.setContentType(mediaType.startsWith("text/") ? mediaType + ";charset=UTF-8" : mediaType);
        response.setHeader(HttpHeaders.LINK, "<" + origin.imprint().licence() + ">; rel=\"license\"");
        response.setHeader(ROW_COUNT, String.valueOf(export.total()));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName()).build().toString());
        if (format.format().isText()) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        if (zipped) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
    }

    private String fileName() {
        return export.table().slug() + "-" + origin.generation() + "."
                + format.format().extension();
    }

    /** A writer that is closed early frees what it holds; what it writes then is not sent. */
    private void write(SentFile sent, boolean zipped) throws IOException {
        Path aside = Files.createTempFile("export-", ".aside");
        try {
            OutputStream out = zipped ? new GZIPOutputStream(sent, BUFFER, true) : sent;
            RowWriter writer = format.begin(export.table(), origin, out, aside);
            try {
                out.flush();
                export.writeTo(writer);
            } catch (IOException | RuntimeException broken) {
                sent.cut();
                throw broken;
            } finally {
                writer.close();
            }
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
