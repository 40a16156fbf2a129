package fr.etabli.extract;

import fr.etabli.vocabulary.PublicAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the settings say where the hub is, whose data it is and what the law wants the legal notices to name. What portals have read cannot be taken back, so in
 * production nothing goes out before; elsewhere the log says so.
 */
final class ImprintCheck {

    private static final Logger log = LoggerFactory.getLogger(ImprintCheck.class);
    private static final String WHERE =
            "on the command line, in the environment or in config/application.properties (docs/settings.md)";

    private ImprintCheck() {}

    /** @throws UnfitImprintException in production where something is missing */
    static void check(PublicAddress address, ImprintProperties imprint, boolean production) {
        List<String> missing = missing(address, imprint);
        if (missing.isEmpty()) {
            return;
        }
        if (production) {
            throw new UnfitImprintException(missing, WHERE);
        }
        log.warn(
                "Files and catalogue go out with placeholders, fit for your own machine alone: {} Set these {}.",
                String.join(" ", missing),
                WHERE);
    }

    private static List<String> missing(PublicAddress address, ImprintProperties imprint) {
        List<String> missing = new ArrayList<>();
        if (address.isPlaceholder()) {
            missing.add("etabli.public-url, where the hub is reached from outside, is " + address.of("") + ".");
        }
        require(missing, imprint.publisher().name(), "publisher.name, who publishes");
        require(missing, imprint.publisher().address(), "publisher.address, where the publisher is reached by post");
        require(missing, imprint.contact().email(), "contact.email, whom to ask");
        require(missing, imprint.host().name(), "host.name, on whose machines this runs");
        require(missing, imprint.host().address(), "host.address, where the host is reached by post");
        require(missing, imprint.host().phone(), "host.phone, where the host is called");
        return missing;
    }

    private static void require(List<String> missing, @Nullable String given, String setting) {
        if (given == null || given.isBlank()) {
            missing.add("etabli.imprint." + setting + ", is not set.");
        }
    }
}
