package fr.etabli.map;

import fr.etabli.vocabulary.Generation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes as files what the hub gives out under {@code /map/}: the same bytes for the same generation and settings. */
public final class MapFiles {

    private final Atlases atlases;
    private final TileJson description;
    private final int lastZoom;

    MapFiles(Atlases atlases, TileJson description, int lastZoom) {
        this.atlases = atlases;
        this.description = description;
        this.lastZoom = lastZoom;
    }

    /** @param to is made, or replaced */
    public void write(MapFile file, Generation generation, Path to) throws IOException {
        Atlas atlas = atlases.of(generation);
        switch (file) {
            case NETWORK -> write(atlas.network(), to);
            case REGIONS -> write(atlas.regions(), to);
            case DEPARTMENTS -> write(atlas.departments(), to);
            case TILES -> writeTiles(atlas, to);
        }
    }

    private static void write(Feed feed, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            feed.write(out);
        }
    }

    private void writeTiles(Atlas atlas, Path to) throws IOException {
        try (TileArchive archive = new TileArchive(to, lastZoom)) {
            new TileWalk(atlas.layers(), lastZoom).walk(archive::add);
            archive.finish(description.ofArchive(lastZoom), atlas.bounds(), TileJson.CENTER);
        }
    }
}
