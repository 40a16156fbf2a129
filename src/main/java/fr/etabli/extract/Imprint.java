package fr.etabli.extract;

import fr.etabli.vocabulary.PublicAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What files hold from the settings rather than from the generation.
 *
 * @param address     where the hub is reached from outside
 * @param licence     address of the licence
 * @param attribution the words that a re-use owes
 * @param publisher   the name of who publishes
 * @param email       whom to ask; null where the settings give none
 */
public record Imprint(
        PublicAddress address, String licence, String attribution, String publisher, @Nullable String email) {

    /** What a file says of itself where its format has room for it. */
    public Map<String, String> members() {
        return new TreeMap<>(Map.of("licence", licence, "attribution", attribution));
    }

    /** Changes with every part. */
    public String hash() {
        return Checksum.of(
                        String.join("\n", address.of("/"), licence, attribution, publisher, email == null ? "" : email)
                                .getBytes(StandardCharsets.UTF_8))
                .substring(0, 16);
    }
}
