package fr.etabli.site;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * At which addresses a version of a page was found. Only there may somebody be told that nothing has changed: whoever asks may
 * have made up the version, and there may be no such page.
 */
final class Answered {

    private static final int MOST = 5_000;
    private static final int LONGEST = 500;

    private final Set<String> found = ConcurrentHashMap.newKeySet();

    boolean has(String version, String address) {
        return found.contains(version + " " + address);
    }

    /** Long addresses are left alone, and all are forgotten before they become too many. */
    void add(String version, String address) {
        if (address.length() > LONGEST) {
            return;
        }
        if (found.size() >= MOST) {
            found.clear();
        }
        found.add(version + " " + address);
    }
}
