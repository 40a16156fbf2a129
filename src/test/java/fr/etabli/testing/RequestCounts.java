package fr.etabli.testing;

import fr.etabli.index.Cluster;
import java.util.stream.LongStream;

/** How many requests to Elasticsearch stand behind something. */
public final class RequestCounts {

    private static final int TIMES = 5;

    private RequestCounts() {}

    /** The least of several: the hub looks at its aliases now and then meanwhile. */
    public static long least(Cluster cluster, Runnable asking) {
        return LongStream.range(0, TIMES)
                .map(time -> {
                    long before = cluster.requestCount();
                    asking.run();
                    return cluster.requestCount() - before;
                })
                .min()
                .orElseThrow();
    }
}
