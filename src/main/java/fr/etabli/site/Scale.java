package fr.etabli.site;

import java.util.List;
import java.util.stream.LongStream;

/**
 * A stretch of numbers that holds all that is to be drawn, with round numbers along it, the ends among them.
 *
 * @param ticks in rising order
 */
record Scale(double low, double high, List<Double> ticks) {

    /** Beyond this share of the greatest, the least is too far from zero for the room below it to be worth showing. */
    private static final double NARROW = 0.6;

    private static final double[] ROUND = {1, 2, 5, 10};

    /**
     * @param about how many steps there should be, more or less
     * @param whole whether only whole numbers make sense
     */
    static Scale of(double least, double most, int about, boolean whole) {
        boolean same = least == most;
        double room = same ? Math.max(Math.abs(most) * (1 - NARROW), 1) / 2 : 0;
        double from = least >= 0 && (least == 0 || least <= NARROW * most) ? 0 : least - room;
        double to = most + room;
        double step = step((to - from) / about, whole);
        long first = (long) Math.floor(from / step);
        long last = (long) Math.ceil(to / step);
        List<Double> ticks = LongStream.rangeClosed(first, last)
                .mapToObj(tick -> rounded(tick * step))
                .toList();
        return new Scale(ticks.get(0), ticks.get(ticks.size() - 1), ticks);
    }

    /** Where a number lies between the ends, 0 to 1. */
    double share(double number) {
        return (number - low) / (high - low);
    }

    /** The least of 1, 2, 5, 10, 20, 50 … and of 0.1, 0.2, 0.5 … that is as long. */
    private static double step(double least, boolean whole) {
        double wanted = whole ? Math.max(least, 1) : least;
        double magnitude = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (double round : ROUND) {
            if (round * magnitude >= wanted * (1 - 1e-9)) {
                return round * magnitude;
            }
        }
        return 10 * magnitude;
    }

    /** Without the last digits, which binary fractions leave. */
    private static double rounded(double number) {
        return Math.round(number * 1e6) / 1e6;
    }
}
