package fr.etabli.vocabulary;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Something that is slow the first time, done as soon as the hub is up, in the background, so that the first who asks does
 * not wait for it. What fails here will fail again, in full view, where it is wanted.
 *
 * @param name of the thread
 * @param work takes the generation being served; nothing is done where none is
 */
public record WarmUp(String name, ServedData served, Consumer<Generation> work)
        implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        Thread thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            long begun = System.nanoTime();
            work.accept(served.current());
            log.debug("{}: warm after {} ms", name, (System.nanoTime() - begun) / 1_000_000);
        } catch (RuntimeException notYet) {
            log.debug("{}: not warm: {}", name, notYet.toString());
        }
    }
}
