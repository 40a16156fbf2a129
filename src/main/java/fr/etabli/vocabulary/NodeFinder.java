package fr.etabli.vocabulary;

import java.util.Collection;
import java.util.Map;

/** The port by which a room answers for the global ids of its nodes. */
public interface NodeFinder {

    /** The part of a global id before its colon, such as {@code school}. */
    String type();

    /** The nodes that exist among these keys, by key; at most one request to Elasticsearch, whatever their number. */
    Map<String, ?> find(Generation generation, Collection<String> keys);
}
