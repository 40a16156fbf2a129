package fr.etabli.command;

import fr.etabli.publish.AlreadyPublishingException;
import fr.etabli.publish.Publication;
import fr.etabli.publish.Publications;
import fr.etabli.publish.Publisher;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.ServedData;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;

/**
 * What {@code serve} publishes after its start: whatever is served when the clock says so, and another generation as soon
 * as it is served. A run that is refused or fails is logged, and the next one tries again.
 */
final class PublishSchedule implements ApplicationListener<ApplicationReadyEvent>, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(PublishSchedule.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final ServedData data;
    private final Publications publications;
    private final Publisher publisher;
    private final String cron;
    private final boolean afterIngest;
    private final InstantSource clock;

    /** One thread: of these runs no two are in each other's way. */
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

    private Instant notBefore = Instant.MIN;

    /**
     * @param cron        empty for never
     * @param afterIngest whether another generation is published as soon as it is served
     */
    PublishSchedule(
            ServedData data,
            Publications publications,
            Publisher publisher,
            String cron,
            boolean afterIngest,
            InstantSource clock) {
        this.data = data;
        this.publications = publications;
        this.publisher = publisher;
        this.cron = cron;
        this.afterIngest = afterIngest;
        this.clock = clock;
    }

    /** What is published at the start has been published then. */
    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        start();
    }

    void start() {
        scheduler.setThreadNamePrefix("publish-");
        scheduler.setDaemon(true);
        scheduler.initialize();
        if (!cron.isBlank()) {
            var unused = scheduler.schedule(this::publish, new CronTrigger(cron, ZoneOffset.UTC));
        }
        if (afterIngest) {
            var unused = scheduler.scheduleWithFixedDelay(this::look, BETWEEN_LOOKS);
        }
    }

    /** Publishes where the newest publication is not of the generation served; after a failure not before a pause. */
    void look() {
        if (!clock.instant().isBefore(notBefore) && isOtherServed() && !publish()) {
            notBefore = clock.instant().plus(PAUSE);
        }
    }

    private boolean isOtherServed() {
        try {
            Generation served = data.current();
            Optional<Generation> published = publications.latest().map(Publication::generation);
            return published.filter(served::equals).isEmpty();
        } catch (RuntimeException away) { // a look that throws would be the last one
            log.debug("What is served cannot be told: {}", away.getMessage());
            return false;
        }
    }

    private boolean publish() {
        try {
            publisher.publish();
            return true;
        } catch (AlreadyPublishingException | EtabliException refused) {
            log.warn("Not published now, but tried again later: {}", refused.getMessage());
        } catch (RuntimeException failure) {
            log.error("Not published now, but tried again later; what was published before stays", failure);
        }
        return false;
    }

    @Override
    public void destroy() {
        scheduler.shutdown();
    }
}
