package fr.etabli.index;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/**
 * Who does a job of which one is done at a time, as all hubs on the cluster read it.
 *
 * @param run      tells this run from all others
 * @param place    where it works
 * @param host     the machine, for people
 * @param process  the process there, for people
 * @param since    by that machine's clock, for people
 * @param renewals how often the holder has said that it lives
 * @param held     false from when the holder has ended
 */
record LeaseNote(
        String job, String run, String place, String host, long process, Instant since, long renewals, boolean held) {

    static LeaseNote begin(String job, Place place) {
        return new LeaseNote(
                job,
                UUID.randomUUID().toString(),
                place.id(),
                Objects.requireNonNullElse(System.getenv("HOSTNAME"), "this machine"),
                ProcessHandle.current().pid(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                0,
                true);
    }

    LeaseNote renewed() {
        return new LeaseNote(job, run, place, host, process, since, renewals + 1, true);
    }

    LeaseNote ended() {
        return new LeaseNote(job, run, place, host, process, since, renewals, false);
    }

    /** Who that is. */
    String holder() {
        return "host " + host + " (process " + process + ", since " + since + ")";
    }
}
