package fr.etabli.publish;

import fr.etabli.extract.Table;
import fr.etabli.extract.Tables;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** Figures of what has been published. */
record PublicationMeters(Publications publications) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        ofLatest("issued.timestamp", latest -> latest.issuedAt().getEpochSecond())
                .description("When the latest publication was issued, in seconds since 1970")
                .baseUnit("seconds")
                .register(registry);
        ofLatest("files", latest -> latest.files().size())
                .description("How many files the latest publication has")
                .register(registry);
        for (Table<?> table : Tables.ALL) {
            ofLatest("rows", latest -> rows(latest, table.slug()))
                    .description("How many rows of each table the latest publication holds")
                    .tag("table", table.slug())
                    .register(registry);
        }
        Gauge.builder("etabli.publications", publications, one -> one.list().size())
                .description("How many versions are published and kept")
                .register(registry);
    }

    /** Every file of a table holds all its rows, except those formats that hold features only. */
    private static double rows(Publication latest, String slug) {
        return latest.files().stream()
                .filter(file -> slug.equals(file.dataset()))
                .map(PublishedFile::rows)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private Gauge.Builder<Publications> ofLatest(String name, ToDoubleFunction<Publication> figure) {
        return Gauge.builder("etabli.publication." + name, publications, one -> one.latest()
                .map(figure::applyAsDouble)
                .orElse(Double.NaN));
    }
}
