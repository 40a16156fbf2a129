package fr.etabli.publish;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What files hold from the settings rather than from the generation.
 *
 * @param site        the public base address, without a slash at its end
 * @param licence     address of the licence
 * @param attribution the words that a re-use owes
 */
record Imprint(String site, String licence, String attribution) {

    /** What a file says of itself where its format has room for it. */
    Map<String, String> members() {
        return new TreeMap<>(Map.of("licence", licence, "attribution", attribution));
    }

    /** Changes with every part. */
    String hash() {
        return Checksum.of(String.join("\n", site, licence, attribution).getBytes(StandardCharsets.UTF_8))
                .substring(0, 16);
    }
}
