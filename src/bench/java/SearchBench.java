import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import fr.etabli.Etabli;
import fr.etabli.index.Documents;
import fr.etabli.index.Kind;
import fr.etabli.reading.TextReader;
import fr.etabli.school.School;
import fr.etabli.search.SchoolFilter;
import fr.etabli.search.SchoolRequest;
import fr.etabli.search.SchoolSearch;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Page;
import fr.etabli.vocabulary.ServedData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Times the search for texts against a plain {@code multi_match} of the same texts on the same node, in turns in one run:
 * pages of 20 schools, whose entities both read. Prints medians and their ratio.
 *
 * <pre>mvn -q dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/classes:$(cat target/classpath) src/bench/java/SearchBench.java --etabli.ingest.data=DIR</pre>
 *
 * <p>Options are settings of the hub; {@code --etabli.directory} says where its index is or is to be made. Input of any size
 * comes from {@code InputGenerator}.
 */
public final class SearchBench {

    private static final int WARM_UP = 20;
    private static final int ROUNDS = 60;
    private static final List<String> TEXTS = List.of(
            "soudeur saint nazere",
            "menuiserie bretagne",
            "bac pro usinage doubs",
            "école besançon",
            "je cherche une formation de mécanicien près de Lyon",
            "welding school near Nantes",
            "cap cuisine",
            "69 mécanique",
            "chaudronnerie picardie",
            "atelier de production boulons");

    private SearchBench() {}

    public static void main(String[] options) {
        SpringApplication hub = new SpringApplication(Etabli.class);
        try (ConfigurableApplicationContext context = hub.run(options)) {
            measure(context);
        }
    }

    private static void measure(ConfigurableApplicationContext context) {
        Generation generation = context.getBean(ServedData.class).current();
        SchoolSearch search = context.getBean(SchoolSearch.class);
        Documents documents = context.getBean(Documents.class);
        TextReader reader = context.getBean(TextReader.class);
        List<Row> rows = new ArrayList<>();
        for (String text : TEXTS) {
            rows.add(row(
                    text,
                    () -> search.find(
                            SchoolRequest.of(generation, SchoolFilter.NONE.withText(text), null, Page.first(20))),
                    () -> documents.search(generation, plain(text), School.class),
                    () -> reader.read(generation, text)));
        }
        print(rows);
    }

    private static Documents.Search plain(String text) {
        Query open = Query.of(query -> query.term(term -> term.field("status").value("OPEN")));
        Query match = Query.of(query -> query.multiMatch(fields -> fields.query(text)
                .type(TextQueryType.BestFields)
                .fields("name", "tradeWords", "qualificationWords", "placeWords", "operator", "description")));
        return new Documents.Search(Kind.SCHOOLS, MultisearchBody.of(body -> body.query(
                        query -> query.bool(bool -> bool.must(match).filter(open)))
                .size(21)
                .trackTotalHits(track -> track.enabled(true))));
    }

    private record Row(String text, double ours, double plain, double reading) {}

    private static Row row(String text, Runnable ours, Runnable plain, Runnable reading) {
        for (int i = 0; i < WARM_UP; i++) {
            ours.run();
            plain.run();
            reading.run();
        }
        double[][] times = new double[3][ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            times[0][i] = milliseconds(ours);
            times[1][i] = milliseconds(plain);
            times[2][i] = milliseconds(reading);
        }
        return new Row(text, median(times[0]), median(times[1]), median(times[2]));
    }

    private static double milliseconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static void print(List<Row> rows) {
        System.out.println("median of " + ROUNDS + ", ms: search, multi_match, ratio, reading alone");
        rows.forEach(row -> System.out.printf(
                Locale.ROOT,
                "%8.2f %8.2f %6.2f %8.3f  %s%n",
                row.ours(),
                row.plain(),
                row.ours() / row.plain(),
                row.reading(),
                row.text()));
        System.out.printf(
                Locale.ROOT,
                "all: %.2f%n",
                rows.stream().mapToDouble(Row::ours).sum()
                        / rows.stream().mapToDouble(Row::plain).sum());
        Runtime memory = Runtime.getRuntime();
        System.gc();
        System.out.printf(
                Locale.ROOT, "heap in use: %d MB%n", (memory.totalMemory() - memory.freeMemory()) / (1024 * 1024));
    }
}
