package fr.etabli.publish;

/**
 * What a request to publish came to.
 *
 * @param publication the newest publication
 * @param unchanged   whether it had been made before from the same generation, so that nothing was written
 */
public record Published(Publication publication, boolean unchanged) {}
