package fr.etabli.map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.etabli.vocabulary.Generation;

/** The tiles, made when they are first asked for and kept within bounds. */
final class Tiles {

    /** What keeping costs beside the bytes. */
    private static final int BESIDE = 200;

    private record Key(Generation generation, TileAddress tile) {}

    private final Atlases atlases;
    private final Cache<Key, Feed> kept;

    /** @param room in bytes */
    Tiles(Atlases atlases, long room) {
        this.atlases = atlases;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(room)
                .<Key, Feed>weigher((key, tile) -> BESIDE + (int) tile.zippedLength())
                .build();
    }

    Feed tile(Generation generation, TileAddress address) {
        return kept.get(
                new Key(generation, address),
                unseen -> atlases.of(generation).layers().tile(address));
    }
}
