package fr.etabli.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.vocabulary.Build;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.PublicAddress;
import fr.etabli.vocabulary.ServedData;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class AnswerCacheTest {

    private static final Generation FIRST = new Generation("0000000000000001");
    private static final Generation SECOND = new Generation("0000000000000002");
    private static final Question QUESTION = Question.of("{ regions { name } }", Map.of());

    /** A hub whose data and publications change as the test says. */
    private static final class Hub implements ServedData {

        private Generation served = FIRST;
        private String published = "";

        @Override
        public Generation current() {
            return served;
        }

        @Override
        public Optional<Generation> find(String id) {
            return Optional.of(served);
        }
    }

    private final Hub hub = new Hub();
    private final AnswerKeys keys = new AnswerKeys(
            hub, List.of(() -> hub.published), new Build("b"), new PublicAddress(URI.create("http://localhost")));
    private final AnswerCache cache = new AnswerCache(10_000);

    @Test
    void aSwapEmptiesTheCacheAtOnceAndASwapBackDoesNotFillIt() {
        AnswerKey before = key();
        assertThat(cache.find(before)).isEmpty();
        cache.keep(before, answer(100, true));
        assertThat(cache.find(key())).isPresent();

        hub.served = SECOND;
        assertThat(cache.find(key())).isEmpty();
        assertThat(cache.count()).isZero();

        hub.served = FIRST;
        assertThat(cache.find(key())).isEmpty();
    }

    @Test
    void anAnswerThatComesAfterTheSwapIsNotKept() {
        AnswerKey before = key();
        cache.find(before);
        hub.served = SECOND;
        cache.find(key());

        cache.keep(before, answer(100, true));

        assertThat(cache.count()).isZero();
    }

    @Test
    void aPublicationMakesAnotherKeyThoughTheGenerationIsTheSame() {
        AnswerKey before = key();
        hub.published = "2026-11-22.1";

        assertThat(key()).isNotEqualTo(before);
        assertThat(key().etag(AnswerType.JSON)).isNotEqualTo(before.etag(AnswerType.JSON));
    }

    @Test
    void theOrderInWhichVariablesAreNamedMakesNoDifference() {
        Map<String, @Nullable Object> forth = new LinkedHashMap<>();
        forth.put("x", 1);
        forth.put("y", 2);
        Map<String, @Nullable Object> back = new LinkedHashMap<>();
        back.put("y", 2);
        back.put("x", 1);

        assertThat(keys.of(Question.of("{ a }", forth))).isEqualTo(keys.of(Question.of("{ a }", back)));
    }

    @Test
    void errorsAreNotKeptNorMoreThanThereIsRoomFor() {
        cache.find(key());
        cache.keep(key(), answer(100, false));
        assertThat(cache.count()).isZero();

        for (int number = 0; number < 100; number++) {
            AnswerKey key =
                    keys.of(Question.of("{ a" + number + " }", Map.of())).orElseThrow();
            cache.find(key);
            cache.keep(key, answer(500, true));
        }
        assertThat(cache.count()).isBetween(1L, 10L);
    }

    private AnswerKey key() {
        return keys.of(QUESTION).orElseThrow();
    }

    private static Answer answer(int bytes, boolean whole) {
        return new Answer(new byte[bytes], HttpStatus.OK, whole, 0, Tally.OK, List.of());
    }
}
