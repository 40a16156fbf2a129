package fr.etabli.index;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Elasticsearch that a hub starts for itself: a child process on the loopback interface, with its data in a
 * directory of its own. It ends with the hub, however the hub ends; where it dies first, it is started again.
 */
public final class PrivateNode implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PrivateNode.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final ElasticsearchProperties properties;
    private final List<Consumer<URI>> listeners = new ArrayList<>();
    private final CompletableFuture<URI> firstStart = new CompletableFuture<>();
    private @Nullable FolderLock lock;
    private @Nullable NodeProcess process;
    private @Nullable URI address;
    private boolean closed;
    private int starts;

    public PrivateNode(ElasticsearchProperties properties) {
        this.properties = properties;
    }

    /** Has the listener told the address each time the node has come up; it differs from start to start. */
    public synchronized void whenUp(Consumer<URI> listener) {
        listeners.add(listener);
        if (address != null) {
            listener.accept(address);
        }
    }

    /** Begins to start the node and returns at once; {@link #await} waits for it. */
    public void start() {
        Thread starter = new Thread(this::startFirst, "private-elasticsearch");
        starter.setDaemon(true);
        starter.start();
    }

    /**
     * Waits until the node answers.
     *
     * @return its address
     * @throws NodeStartException where it cannot be started, with the node's own last words
     */
    public URI await() {
        try {
            return firstStart.get(2 * properties.startTimeout().toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof NodeStartException cause) {
                throw cause;
            }
            throw new NodeStartException(
                    "The private Elasticsearch could not be started: " + failure.getCause(), failure);
        } catch (TimeoutException late) {
            throw new NodeStartException("The private Elasticsearch did not start in time.", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NodeStartException("The hub was stopped while the private Elasticsearch started.", interrupted);
        }
    }

    public boolean isUp() {
        return firstStart.isDone() && !firstStart.isCompletedExceptionally();
    }

    /** Whether the server's process runs; of a node that another hub runs, whether it once answered. */
    public boolean isRunning() {
        return process().map(ProcessHandle::isAlive).orElseGet(this::isUp);
    }

    /** How often this hub has started the server. */
    public synchronized int starts() {
        return starts;
    }

    /** The server's process, where this hub runs one. */
    public synchronized Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(NodeProcess::handle);
    }

    private void startFirst() {
        try {
            Footing chosen = Footing.choose(NodeHome.find(properties.home()), properties.directory());
            Files.createDirectories(chosen.directory());
            if (!takeDirectory(chosen.directory())) {
                firstStart.complete(announce(attached(chosen.directory())));
                return;
            }
            Footing footing = chosen.withReachableHome();
            firstStart.complete(announce(launch(footing)));
            watch(footing);
        } catch (IOException | RuntimeException failure) {
            firstStart.completeExceptionally(failure);
        }
    }

    private synchronized URI announce(URI up) {
        address = up;
        listeners.forEach(listener -> listener.accept(up));
        return up;
    }

    private URI launch(Footing footing) throws IOException {
        NodeProcess started;
        synchronized (this) {
            if (closed) {
                throw new NodeStartException("The hub is stopping.");
            }
            started = NodeProcess.launch(NodeConfiguration.of(footing), properties.heap());
            process = started;
            starts++;
        }
        URI address = started.awaitAddress(properties.startTimeout());
        log.info(
                "The private Elasticsearch answers at {} (process {})",
                address,
                started.handle().pid());
        return address;
    }

    private void watch(Footing footing) {
        Duration pause = Duration.ofSeconds(1);
        while (awaitEnd()) {
            log.warn("The private Elasticsearch ended; starting it again");
            try {
                announce(launch(footing));
                pause = Duration.ofSeconds(1);
            } catch (IOException | RuntimeException failure) {
                log.error("The private Elasticsearch could not be started again: {}", failure.getMessage());
                pause = pauseThenLonger(pause);
            }
        }
    }

    /** Waits for the process to end; false where the hub itself ended it. */
    private boolean awaitEnd() {
        NodeProcess current;
        synchronized (this) {
            current = process;
        }
        if (current != null) {
            current.handle().onExit().join();
        }
        synchronized (this) {
            return !closed;
        }
    }

    private static Duration pauseThenLonger(Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    private boolean takeDirectory(Path directory) throws IOException {
        Optional<FolderLock> taken = FolderLock.take(directory, "hub.lock");
        synchronized (this) {
            lock = taken.orElse(null);
            if (closed) {
                release();
                throw new NodeStartException("The hub is stopping.");
            }
        }
        return taken.isPresent();
    }

    private URI attached(Path directory) {
        if (!properties.attach()) {
            throw new NodeStartException("Another hub runs on " + directory
                    + ". Stop it, or give this one a directory of its own with etabli.directory.");
        }
        return NodeProcess.addressIn(directory)
                .orElseThrow(() -> new NodeStartException("Another hub runs on " + directory
                        + ", but its Elasticsearch does not answer yet. Try again in a moment."));
    }

    @Override
    public void close() {
        NodeProcess last;
        synchronized (this) {
            closed = true;
            last = process;
        }
        if (last != null) {
            last.end();
        }
        release();
    }

    private synchronized void release() {
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }
}
