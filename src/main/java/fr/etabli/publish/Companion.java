package fr.etabli.publish;

import java.io.IOException;

/** Something that goes with the datasets of each publication: their schemas, what changed, how they belong together. */
interface Companion {

    /** Writes its files into the draft's folder, where those of the datasets lie already, and names each by {@link Draft#add}. */
    void write(Draft draft) throws IOException;
}
