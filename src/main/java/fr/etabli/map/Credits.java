package fr.etabli.map;

import fr.etabli.vocabulary.PublicAddress;
import java.nio.charset.StandardCharsets;
import org.springframework.util.DigestUtils;

/**
 * What every feed of the map says of the data.
 *
 * @param licence     address of the licence
 * @param attribution the words that a re-use owes
 */
public record Credits(String licence, String attribution) {

    private static final int HASH_LENGTH = 8;

    /** Changes with whatever the settings put into an answer. */
    public String hash(PublicAddress address) {
        String all = String.join("\n", address.of("/"), licence, attribution);
        return DigestUtils.md5DigestAsHex(all.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_LENGTH);
    }
}
