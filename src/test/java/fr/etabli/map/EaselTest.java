package fr.etabli.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EaselTest {

    private final Easel easel = new Easel();
    private final CompletableFuture<String> paint = new CompletableFuture<>();
    private final AtomicInteger atOnce = new AtomicInteger();

    @Test
    void oneIsMadeAtATimeFewWaitAndTheNextIsSentAwayAtOnce() {
        ExecutorService people = Executors.newCachedThreadPool();
        try {
            List<CompletableFuture<String>> pictures = IntStream.rangeClosed(0, Easel.MOST_WAITING)
                    .mapToObj(one -> CompletableFuture.supplyAsync(() -> easel.use(this::make), people))
                    .toList();
            while (easel.present() <= Easel.MOST_WAITING) {
                Thread.onSpinWait();
            }

            assertThatThrownBy(() -> easel.use(() -> "one more"))
                    .isInstanceOfSatisfying(EtabliException.class, refusal -> assertThat(refusal.code())
                            .isEqualTo(ErrorCode.UNAVAILABLE));
            paint.complete("a picture");

            assertThat(pictures).extracting(CompletableFuture::join).containsOnly("a picture");
            assertThat(easel.use(() -> "later")).isEqualTo("later");
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void aPictureThatFailsMakesRoomForOthers() {
        for (int one = 0; one < 2 * Easel.MOST_WAITING; one++) {
            assertThatThrownBy(() -> easel.use(() -> {
                        throw new IllegalStateException("no paint");
                    }))
                    .hasMessage("no paint");
        }

        assertThat(easel.present()).isZero();
    }

    private String make() {
        assertThat(atOnce.incrementAndGet()).isEqualTo(1);
        String picture = paint.join();
        atOnce.decrementAndGet();
        return picture;
    }
}
