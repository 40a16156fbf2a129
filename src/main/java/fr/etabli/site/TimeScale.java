package fr.etabli.site;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whole years that hold all that is to be drawn.
 *
 * @param from  its first year
 * @param until the year before which it ends
 * @param years those that are to be named, in rising order
 */
record TimeScale(int from, int until, List<Integer> years) {

    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100};

    /** @param most how many years may be named */
    static TimeScale of(LocalDate first, LocalDate last, int most) {
        int from = first.getYear();
        int until = last.getYear() + 1;
        int step = step(until - from, most);
        return new TimeScale(
                from,
                until,
                IntStream.range(from, until)
                        .filter(year -> year % step == 0)
                        .boxed()
                        .toList());
    }

    /** Where a day lies between the ends, 0 to 1. */
    double share(LocalDate day) {
        long start = LocalDate.of(from, 1, 1).toEpochDay();
        long end = LocalDate.of(until, 1, 1).toEpochDay();
        return (double) (day.toEpochDay() - start) / (end - start);
    }

    private static int step(int years, int most) {
        for (int step : STEPS) {
            if (years <= step * most) {
                return step;
            }
        }
        return (years + most - 1) / most;
    }
}
