package fr.etabli.publish;

import fr.etabli.vocabulary.Generation;

/** What the steps of one publication share: the generation read, and the version that it becomes. */
record PublishRun(Generation generation, Version version) {}
