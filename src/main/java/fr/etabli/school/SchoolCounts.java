package fr.etabli.school;

import fr.etabli.vocabulary.Generation;
import java.util.List;

/** Counts of open schools. Read once a generation and kept in memory. */
public interface SchoolCounts {

    /** Open schools that teach the trade with this slug. */
    int byTrade(Generation generation, String trade);

    /** Open schools in the region with this INSEE code. */
    int byRegion(Generation generation, String region);

    /** Open schools in the department with this INSEE code. */
    int byDepartment(Generation generation, String department);

    /** Slugs of the trades that open schools in a region teach, by slug. */
    List<String> tradesOfRegion(Generation generation, String region);

    NetworkCounts ofNetwork(Generation generation, String network);

    /** What the open schools of a network add up to. */
    record NetworkCounts(int schools, int programmes, int trades, int regions) {}
}
