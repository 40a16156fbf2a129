package fr.etabli.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.etabli.vocabulary.Generation;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Answers of the generation served, ready to be sent again; those asked for least are forgotten first. */
final class AnswerCache {

    /** What an entry costs beside its body, in bytes, about. */
    private static final int OVERHEAD = 500;

    private final Cache<AnswerKey, Answer> answers;
    private final AtomicReference<@Nullable Generation> held = new AtomicReference<>();

    /** @param room in bytes */
    AnswerCache(long room) {
        this.answers = Caffeine.newBuilder()
                .maximumWeight(room)
                .recordStats()
                .weigher((AnswerKey key, Answer answer) -> OVERHEAD + answer.body().length)
                .build();
    }

    /** A question that comes first after a swap finds the cache empty. */
    Optional<Answer> find(AnswerKey key) {
        Generation before = held.getAndSet(key.generation());
        if (!key.generation().equals(before)) {
            answers.invalidateAll();
        }
        return Optional.ofNullable(answers.getIfPresent(key));
    }

    void keep(AnswerKey key, Answer answer) {
        if (answer.whole() && key.generation().equals(held.get())) {
            answers.put(key, answer);
        }
    }

    Cache<AnswerKey, Answer> cache() {
        return answers;
    }

    /** About how much memory they take. */
    long bytes() {
        return answers.policy()
                .eviction()
                .flatMap(eviction -> eviction.weightedSize().stream().boxed().findFirst())
                .orElse(0L);
    }

    long count() {
        answers.cleanUp();
        return answers.estimatedSize();
    }
}
