package fr.etabli.input;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongIntHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one table as 64-bit hashes, some 16 bytes a key: among two million, two keys share a hash once in ten
 * million inputs.
 */
final class Keys {

    private static final long ODD = 0x9E3779B97F4A7C15L;

    private @Nullable HashSets all = new HashSets();
    private final LongHashSet repeated = new LongHashSet();
    private final LongIntHashMap firstLines = new LongIntHashMap();
    private boolean whole = true;
    private boolean read = true;

    static long hash(String key) {
        long hash = key.length() * ODD;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * ODD;
            hash ^= hash >>> 29;
        }
        hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return hash ^ (hash >>> 33);
    }

    void add(String key) {
        long hash = hash(key);
        if (!known().add(hash)) {
            repeated.add(hash);
        }
    }

    /** The line on which a key that stands in several rows was met first; 0 where this is it, or the only one. */
    int firstLine(String key, long line) {
        long hash = hash(key);
        if (!repeated.contains(hash)) {
            return 0;
        }
        int first = firstLines.getOrDefault(hash, 0);
        if (first == 0) {
            firstLines.put(hash, (int) line);
        }
        return first;
    }

    boolean contains(String key) {
        return known().contains(hash(key));
    }

    /** Notes that a row refers to this key. No key may be added afterwards. */
    void use(String key) {
        known().mark(hash(key));
    }

    boolean isUsed(String key) {
        return known().isMarked(hash(key));
    }

    /** Whether all keys are here: a file that could not be read to its end leaves some out. */
    boolean isWhole() {
        return whole;
    }

    void markIncomplete() {
        whole = false;
    }

    /** Whether every cell of the table was looked at, so that every reference in it was noted. */
    boolean isRead() {
        return whole && read;
    }

    void markUnread() {
        read = false;
    }

    /** Gives the memory back where nobody refers to this table; what is repeated stays known. */
    void release() {
        all = null;
    }

    private HashSets known() {
        if (all == null) {
            throw new IllegalStateException("No column was declared to refer to this table.");
        }
        return all;
    }
}
