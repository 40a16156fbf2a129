package fr.etabli.index;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** Figures of the connection to Elasticsearch and of the generation served. None of them asks Elasticsearch. */
record IndexMeters(Cluster cluster, Watch watch, ElasticsearchGenerations generations) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("etabli.elasticsearch.up", watch, seen -> seen.answered() ? 1 : 0)
                .description("Whether Elasticsearch answered when it was last asked, every two seconds")
                .register(registry);
        ofAdmission(cluster.admission(), registry);
        cluster.node().ifPresent(node -> ofNode(node, registry));
        ofServed("loaded.timestamp", manifest -> manifest.loadedAt().getEpochSecond())
                .description("When the data served was loaded, in seconds since 1970")
                .baseUnit("seconds")
                .register(registry);
        ofServed("warnings", Manifest::warnings)
                .description("How many warnings the check gave of the data served")
                .register(registry);
        for (Kind kind : Kind.values()) {
            if (kind != Kind.MANIFEST) {
                ofServed("documents", manifest -> manifest.count(kind))
                        .description("How many documents of each kind are served")
                        .tag("kind", kind.toString())
                        .register(registry);
            }
        }
        Gauge.builder("etabli.generation.pinned", generations, seen -> seen.isPinned() ? 1 : 0)
                .description("Whether a rollback holds the generation served until `ingest --unpin`")
                .register(registry);
    }

    private static void ofAdmission(Admission admission, MeterRegistry registry) {
        Gauge.builder("etabli.elasticsearch.refusing", admission, door -> door.isOpen() ? 1 : 0)
                .description("Whether readers are told at once that Elasticsearch does not answer")
                .register(registry);
        admission.underWay().forEach((share, count) -> Gauge.builder("etabli.elasticsearch.under.way", count::getAsInt)
                .description("How many requests to Elasticsearch are under way")
                .tag("share", share)
                .register(registry));
    }

    private static void ofNode(PrivateNode node, MeterRegistry registry) {
        Gauge.builder("etabli.elasticsearch.node.running", node, one -> one.isRunning() ? 1 : 0)
                .description("Whether the process of the private node runs")
                .register(registry);
        FunctionCounter.builder("etabli.elasticsearch.node.starts", node, PrivateNode::starts)
                .description("How often the private node was started; more than once: it ended by itself")
                .register(registry);
    }

    private Gauge.Builder<Watch> ofServed(String name, ToDoubleFunction<Manifest> figure) {
        return Gauge.builder("etabli.generation." + name, watch, seen -> seen.served()
                .map(figure::applyAsDouble)
                .orElse(Double.NaN));
    }
}
