package fr.etabli.publish;

import fr.etabli.map.MapFile;
import fr.etabli.map.MapFiles;
import java.io.IOException;

/** The feeds of the map and its tiles, as they are of the generation that is published. */
record Maps(MapFiles files) implements Companion {

    @Override
    public void write(Draft draft) throws IOException {
        for (MapFile file : MapFile.values()) {
            files.write(file, draft.data().generation(), draft.file(file.fileName()));
            if (file.isText()) {
                draft.add(file.fileName(), file.dataset(), file.mediaType());
            } else {
                draft.addCompressed(file.fileName(), file.dataset(), file.mediaType());
            }
        }
    }
}
