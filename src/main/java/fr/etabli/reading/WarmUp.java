package fr.etabli.reading;

import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.ServedData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Makes the lexicon of what is served as soon as the hub is up, so that the first who searches does not wait for it. */
final class WarmUp implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);

    private final Lexicons lexicons;
    private final ServedData served;

    WarmUp(Lexicons lexicons, ServedData served) {
        this.lexicons = lexicons;
        this.served = served;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        Thread thread = new Thread(this::warmUp, "lexicon");
        thread.setDaemon(true);
        thread.start();
    }

    private void warmUp() {
        try {
            long begun = System.nanoTime();
            Lexicon lexicon = lexicons.of(served.current());
            log.debug("{} phrases gathered in {} ms", lexicon.size(), (System.nanoTime() - begun) / 1_000_000);
        } catch (EtabliException nothingYet) {
            log.debug("No lexicon yet: {}", nothingYet.getMessage());
        }
    }
}
