package fr.etabli.site;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.http.HttpHeaders;

/**
 * What has not come yet of a body that nobody reads. The web server would wait for it for as long as a byte comes now and
 * then, on a thread that others need.
 */
final class Remains {

    private static final int PART = 1 << 13;
    private static final long MOST = 2L << 20;

    private Remains() {}

    /**
     * Takes what is there and what still comes within that time, since a client may send all before it reads.
     *
     * @throws ClientAbortException where more is to come: it makes the web server close the connection
     */
    static void discard(HttpServletRequest request, HttpServletResponse response, Duration time) throws IOException {
        if (!hasBody(request) || request.isAsyncStarted()) {
            return;
        }
        ServletInputStream body = request.getInputStream();
        if (!isTaken(body, Duration.ZERO)) {
            response.flushBuffer();
            if (!isTaken(body, time)) {
                end(response);
                throw new ClientAbortException("The body of the request does not come.");
            }
        }
    }

    private static boolean isTaken(ServletInputStream body, Duration time) throws IOException {
        long begun = System.nanoTime();
        byte[] part = new byte[PART];
        long taken = 0;
        while (!body.isFinished()
                && taken < MOST
                && (body.available() > 0 || System.nanoTime() - begun < time.toNanos())) {
            int read = read(body, part);
            if (read < 0) {
                break;
            }
            taken += read;
        }
        return body.isFinished();
    }

    /** None where nothing comes for as long as the web server waits, or where it takes nothing more. */
    private static int read(ServletInputStream body, byte[] part) {
        try {
            return body.read(part);
        } catch (IOException nothingComes) {
            return -1;
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static void end(HttpServletResponse response) throws IOException {
        try {
            response.getOutputStream().close();
        } catch (IllegalStateException isText) {
            response.getWriter().close();
        }
    }
}
