package fr.etabli.site;

import java.util.List;

/**
 * Schools under a heading.
 *
 * @param id   of the heading, to be linked to
 * @param path where the heading leads
 */
record SchoolGroup(String id, String title, String path, List<SchoolCard> cards) {}
