package fr.etabli.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    private static final int PORTION = 10;

    @Test
    void allIsMadeInTheOrderOfTheRowsWhateverIsLeftForTheLastPortion() {
        for (int rows : List.of(0, 1, PORTION, 2 * PORTION, 2 * PORTION + 3)) {
            try (ReadAhead<Integer, String> ahead = new ReadAhead<>(rows(rows), String::valueOf, PORTION)) {
                assertThat(all(ahead))
                        .isEqualTo(IntStream.range(0, rows)
                                .mapToObj(String::valueOf)
                                .toList());
                assertThat(ahead.hasNext()).isFalse();
            }
        }
    }

    @Test
    void noMoreThanTwoPortionsAreHeld() {
        AtomicInteger made = new AtomicInteger();
        try (ReadAhead<Integer, Integer> ahead =
                new ReadAhead<>(rows(10 * PORTION), row -> made.incrementAndGet(), PORTION)) {
            for (int used = 0; used < 5 * PORTION; used++) {
                ahead.next();
                assertThat(made.get() - used).isLessThanOrEqualTo(2 * PORTION);
            }
            await().until(() -> made.get() == 6 * PORTION);
        }
    }

    @Test
    void theNextPortionIsMadeWhileTheOneBeforeIsUsed() {
        AtomicInteger made = new AtomicInteger();
        try (ReadAhead<Integer, Integer> ahead =
                new ReadAhead<>(rows(3 * PORTION), row -> made.incrementAndGet(), PORTION)) {
            ahead.next();

            await().until(() -> made.get() == 2 * PORTION);
        }
    }

    @Test
    void whatFailsIsToldAsItWasWhereItsPortionIsAskedFor() {
        IllegalStateException failure = new IllegalStateException("row 25");
        try (ReadAhead<Integer, Integer> ahead =
                new ReadAhead<>(rows(40), row -> unless(row == 25, row, failure), 10)) {
            for (int i = 0; i < 20; i++) {
                assertThat(ahead.next()).isEqualTo(i);
            }

            assertThatThrownBy(ahead::hasNext).isSameAs(failure);
            assertThatThrownBy(ahead::next).isSameAs(failure);
        }
    }

    @Test
    void closingWaitsForWhatIsBeingMadeAndMakesNoMore() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        AtomicInteger made = new AtomicInteger();
        ReadAhead<Integer, Integer> ahead = new ReadAhead<>(
                rows(PORTION),
                row -> {
                    begun.countDown();
                    await().until(() -> closing.getCount() == 0);
                    return made.incrementAndGet();
                },
                PORTION);
        begun.await();
        Thread closer = new Thread(ahead::close);
        closer.start();
        await().until(() ->
                closer.getState() == Thread.State.TIMED_WAITING || closer.getState() == Thread.State.WAITING);
        assertThat(made).hasValue(0);

        closing.countDown();
        closer.join();

        assertThat(made).hasValue(1);
    }

    private static Iterator<Integer> rows(int count) {
        return IntStream.range(0, count).iterator();
    }

    private static int unless(boolean fails, int row, RuntimeException failure) {
        if (fails) {
            throw failure;
        }
        return row;
    }

    private static <T> List<T> all(Iterator<T> rows) {
        List<T> all = new ArrayList<>();
        rows.forEachRemaining(all::add);
        return all;
    }
}
