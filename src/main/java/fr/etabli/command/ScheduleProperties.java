package fr.etabli.command;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;

/**
 * When {@code serve} publishes beside what it does at its start.
 *
 * @param cron        in UTC: second, minute, hour, day of the month, month, day of the week; empty for never
 * @param afterIngest whether another generation being served is published at once; by default where {@code serve} ingests
 *                    and publishes at its start
 */
@ConfigurationProperties("etabli.publish")
record ScheduleProperties(@DefaultValue("") String cron, @Nullable Boolean afterIngest) {

    private static final LocalDateTime ANY = LocalDate.EPOCH.atStartOfDay();

    ScheduleProperties {
        if (!cron.isBlank()) {
            check(cron);
        }
    }

    private static void check(String cron) {
        try {
            if (CronExpression.parse(cron).next(ANY) == null) {
                throw new IllegalArgumentException("such a time never comes");
            }
        } catch (IllegalArgumentException wrong) { // no cause: Spring shows the innermost message only
            throw new IllegalArgumentException(
                    "etabli.publish.cron is second, minute, hour, day of the month, month and day of the week, such as"
                            + " 0 30 4 * * *, and not \"" + cron + "\": " + wrong.getMessage());
        }
    }
}
