package fr.etabli.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.etabli.testing.SharedNode;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NodeWatchTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void aNodeThatTakesConnectionsAndNeverAnswersIsLeftAsideUntilItIsBack() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Cluster cluster = new Cluster(
                        SharedNode.properties(List.of(address(silent), SharedNode.address()), "watch"),
                        JsonMapper.shared())) {
            assertThat(cluster.nodes()).hasSize(2);

            await().atMost(PATIENCE).until(() -> cluster.nodes().size() == 1);

            assertThat(cluster.nodes().get(0).getHost().getPort())
                    .isEqualTo(SharedNode.address().getPort());
            for (int i = 0; i < 5; i++) {
                assertThat(cluster.client().cluster().health().timedOut()).isFalse();
            }
            try (Answering back = Answering.on(silent)) {
                await().atMost(PATIENCE).until(() -> cluster.nodes().size() == 2);
                assertThat(back.isAlive()).isTrue();
            }
        }
    }

    private static URI address(ServerSocket socket) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** Answers whatever comes in as a node would that wants to know who asks. */
    private record Answering(Thread thread, ServerSocket socket) implements AutoCloseable {

        private static final byte[] REFUSAL =
                "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII);

        static Answering on(ServerSocket socket) {
            Thread thread = new Thread(() -> answer(socket), "answering");
            thread.setDaemon(true);
            thread.start();
            return new Answering(thread, socket);
        }

        private static void answer(ServerSocket socket) {
            try {
                while (true) {
                    try (java.net.Socket asked = socket.accept()) {
                        asked.getOutputStream().write(REFUSAL);
                        asked.getOutputStream().flush();
                        asked.shutdownOutput();
                        asked.getInputStream().readAllBytes();
                    }
                }
            } catch (java.io.IOException closed) {
                // the test is over
            }
        }

        boolean isAlive() {
            return thread.isAlive();
        }

        @Override
        public void close() throws java.io.IOException {
            socket.close();
        }
    }
}
