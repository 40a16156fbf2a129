package fr.etabli.publish;

/** What became of a row from one version to another. */
enum ChangeKind {
    ADDED,
    REMOVED,
    CHANGED
}
