package fr.etabli.site;

import fr.etabli.school.School;
import fr.etabli.school.SchoolStatus;
import fr.etabli.vocabulary.PartialDate;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Says whether schools are open, and plainly where nobody has confirmed it for long. */
class Standings {

    /** A school that was open three school years ago may have closed since. */
    private static final int LATELY_MONTHS = 24;

    private final Wording wording;
    private final InstantSource clock;

    Standings(Wording wording, InstantSource clock) {
        this.wording = wording;
        this.clock = clock;
    }

    Standing of(School school) {
        SchoolStatus status = school.status();
        PartialDate confirmed = school.lastConfirmedOn();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (status != SchoolStatus.OPEN || (confirmed != null && isRecent(confirmed, today))) {
            return new Standing(wording.text("status." + status), status.name().toLowerCase(Locale.ROOT));
        }
        return new Standing(
                confirmed == null
                        ? wording.text("standing.undated")
                        : wording.text("standing.past", String.valueOf(confirmed.year())),
                "past");
    }

    /** Where only a year or a month is known, its first day counts: green is what is sure. */
    static boolean isRecent(PartialDate confirmed, LocalDate today) {
        return !confirmed.firstDay().isBefore(today.minusMonths(LATELY_MONTHS));
    }
}
