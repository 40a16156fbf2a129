package fr.etabli.input;

import com.carrotsearch.hppc.LongHashSet;
import java.util.BitSet;
import java.util.stream.Stream;

/**
 * A set of hashes that grows without ever copying the whole: it is split by the first eight bits, and the parts are small
 * enough for a collector that dislikes large arrays. Members can be marked once all are in.
 */
final class HashSets {

    private static final int PARTS = 256;

    private final LongHashSet[] members =
            Stream.generate(() -> new LongHashSet(0)).limit(PARTS).toArray(LongHashSet[]::new);
    private final BitSet[] marked = Stream.generate(BitSet::new).limit(PARTS).toArray(BitSet[]::new);

    /** Whether it was not there yet. */
    boolean add(long hash) {
        return members[part(hash)].add(hash);
    }

    boolean contains(long hash) {
        return members[part(hash)].contains(hash);
    }

    /** Marks a member by its place; nothing may be added afterwards. */
    void mark(long hash) {
        int place = members[part(hash)].indexOf(hash);
        if (place >= 0) {
            marked[part(hash)].set(place);
        }
    }

    boolean isMarked(long hash) {
        int place = members[part(hash)].indexOf(hash);
        return place >= 0 && marked[part(hash)].get(place);
    }

    private static int part(long hash) {
        return (int) (hash >>> 56);
    }
}
