package fr.etabli.api;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;

/** Figures of what is kept in memory, and of allowances. */
record ApiMeters(AnswerCache answers, PersistedQueries persisted, Allowances allowances) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        new CaffeineCacheMetrics<>(answers.cache(), "answers", Tags.empty()).bindTo(registry);
        new CaffeineCacheMetrics<>(persisted.cache(), "documents", Tags.empty()).bindTo(registry);
        Gauge.builder("etabli.answers.kept", answers, AnswerCache::bytes)
                .description("How much memory the answers take that are kept")
                .baseUnit("bytes")
                .register(registry);
        FunctionCounter.builder("etabli.allowance.refusals", allowances, Allowances::refusals)
                .description("How often a client had used up its allowance")
                .register(registry);
        Gauge.builder("etabli.allowance.clients", allowances, Allowances::clients)
                .description("How many clients' allowances are remembered")
                .register(registry);
    }
}
