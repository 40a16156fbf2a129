package fr.etabli.map;

/** What the map shows of one generation. */
record Atlas(Feed network, Feed regions, Feed departments) {}
