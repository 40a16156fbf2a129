package fr.etabli.publish;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which data is being served.
 *
 * @param id          of the generation
 * @param schoolCount open schools
 * @param publication version of the newest publication made from it; null while there is none
 */
record DataVersion(String id, Instant loadedAt, int schoolCount, @Nullable String publication) {}
