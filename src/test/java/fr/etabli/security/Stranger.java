package fr.etabli.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sends requests as no client would let one send them: whatever the bytes are, they go out. */
record Stranger(int port) {

    private static final int PATIENCE_MILLIS = 20_000;

    /** What came back. The body is as it was sent, chunks and all; one byte a character. */
    record Answer(int status, List<String> head, String body) {

        Optional<String> header(String name) {
            String begin = name.toLowerCase(Locale.ROOT) + ":";
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(begin))
                    .map(line -> line.substring(begin.length()).strip())
                    .findFirst();
        }

        String text() {
            return new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }
    }

    Answer get(String target, String... headers) {
        return send("GET " + target + " HTTP/1.1", "", headers);
    }

    Answer send(String requestLine, String body, String... headers) {
        StringBuilder request = new StringBuilder(requestLine).append("\r\nConnection: close\r\n");
        if (Arrays.stream(headers).noneMatch(header -> header.startsWith("Host:"))) {
            request.append("Host: localhost\r\n");
        }
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        if (!body.isEmpty()) {
            request.append("Content-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n");
        }
        return exchange(request.append("\r\n").append(body).toString());
    }

    private Answer exchange(String request) {
        String all = bytes(request);
        int end = all.indexOf("\r\n\r\n");
        if (end < 0 || !all.startsWith("HTTP/")) {
            throw new IllegalStateException("No answer to " + request + ": " + all);
        }
        List<String> head = Arrays.asList(all.substring(0, end).split("\r\n", -1));
        return new Answer(Integer.parseInt(head.get(0).split(" ", -1)[1]), head, all.substring(end + 4));
    }

    /** All that comes back, one byte a character. */
    String bytes(String request) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
