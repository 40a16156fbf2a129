package fr.etabli.publish;

import fr.etabli.index.Manifest;
import fr.etabli.vocabulary.Generation;

/** What the steps of one publication share: the generation read, and the version that it becomes. */
record PublishRun(Manifest data, Version version) {

    Generation generation() {
        return data.generation();
    }
}
