package fr.etabli.input;

/** A column of a table. */
record Column(String name, Type type, boolean required) {}
