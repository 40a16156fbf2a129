package fr.etabli.index;

/** The plainest document: an entity under its key, with no fields that only searching needs. */
public record Document<T>(String key, T entity) {}
