package fr.etabli.school;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import fr.etabli.geography.Departments;
import fr.etabli.geography.Regions;
import fr.etabli.index.Documents;
import fr.etabli.index.Kind;
import fr.etabli.index.Stored;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.Generation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Counts by aggregation, one request a generation; every list of buckets is as long as there are values to count. */
final class ElasticsearchSchoolCounts implements SchoolCounts {

    /** The one being served, the one kept, and one on its way. */
    private static final int GENERATIONS_REMEMBERED = 3;

    private static final NetworkCounts NOTHING = new NetworkCounts(0, 0, 0, 0);

    private final Documents documents;
    private final Trades trades;
    private final Regions regions;
    private final Departments departments;
    private final Networks networks;
    private final Map<Generation, Counts> known = new LinkedHashMap<>();

    /** All counts of one generation: numbers by slug or code, and for each region the slugs of its trades. */
    private record Counts(
            Map<String, Integer> trades,
            Map<String, Integer> regions,
            Map<String, Integer> departments,
            Map<String, List<String>> tradesOfRegions,
            Map<String, NetworkCounts> networks) {}

    ElasticsearchSchoolCounts(
            Documents documents, Trades trades, Regions regions, Departments departments, Networks networks) {
        this.documents = documents;
        this.trades = trades;
        this.regions = regions;
        this.departments = departments;
        this.networks = networks;
    }

    @Override
    public int byTrade(Generation generation, String trade) {
        return counts(generation).trades().getOrDefault(trade, 0);
    }

    @Override
    public int byRegion(Generation generation, String region) {
        return counts(generation).regions().getOrDefault(region, 0);
    }

    @Override
    public int byDepartment(Generation generation, String department) {
        return counts(generation).departments().getOrDefault(department, 0);
    }

    @Override
    public List<String> tradesOfRegion(Generation generation, String region) {
        return counts(generation).tradesOfRegions().getOrDefault(region, List.of());
    }

    @Override
    public NetworkCounts ofNetwork(Generation generation, String network) {
        return counts(generation).networks().getOrDefault(network, NOTHING);
    }

    private Counts counts(Generation generation) {
        synchronized (known) {
            Counts counts = known.get(generation);
            if (counts != null) {
                return counts;
            }
        }
        Counts counted = count(generation);
        synchronized (known) {
            known.put(generation, counted);
            if (known.size() > GENERATIONS_REMEMBERED) {
                known.remove(known.keySet().iterator().next());
            }
        }
        return counted;
    }

    private Counts count(Generation generation) {
        Aggregation byTrade = terms("trades", trades.list(generation).size()).build();
        Aggregation byRegion = terms("region", regions.list(generation).size())
                .aggregations("trades", byTrade)
                .build();
        Aggregation byDepartment =
                terms("department", departments.list(generation).size()).build();
        Aggregation.Builder.ContainerBuilder byNetwork =
                terms("networks", networks.list(generation).size());
        MultisearchBody schools = open(Map.of(
                "trades", byTrade,
                "regions", byRegion,
                "departments", byDepartment,
                "networks",
                        byNetwork
                                .aggregations("trades", byTrade)
                                .aggregations("regions", byRegion)
                                .build()));
        MultisearchBody programmes = open(Map.of(
                "networks", terms("networks", networks.list(generation).size()).build()));
        List<ResponseBody<Stored<JsonNode>>> answers = documents.searches(
                generation,
                List.of(new Documents.Search(Kind.SCHOOLS, schools), new Documents.Search(Kind.PROGRAMMES, programmes)),
                JsonNode.class);
        return counted(answers.get(0).aggregations(), answers.get(1).aggregations());
    }

    private static Aggregation.Builder.ContainerBuilder terms(String field, int values) {
        return new Aggregation.Builder().terms(terms -> terms.field(field).size(Math.max(1, values)));
    }

    private static MultisearchBody open(Map<String, Aggregation> aggregations) {
        return MultisearchBody.of(search -> search.query(Query.of(
                        query -> query.term(term -> term.field("status").value(SchoolStatus.OPEN.name()))))
                .size(0)
                .aggregations(aggregations));
    }

    private static Counts counted(Map<String, Aggregate> ofSchools, Map<String, Aggregate> ofProgrammes) {
        Map<String, List<String>> tradesOfRegions = new LinkedHashMap<>();
        buckets(ofSchools, "regions")
                .forEach((region, bucket) -> tradesOfRegions.put(
                        region,
                        buckets(bucket.aggregations(), "trades").keySet().stream()
                                .sorted()
                                .toList()));
        Map<String, Integer> programmes = numbers(ofProgrammes, "networks");
        Map<String, NetworkCounts> networks = new LinkedHashMap<>();
        buckets(ofSchools, "networks")
                .forEach((network, bucket) -> networks.put(
                        network,
                        new NetworkCounts(
                                Math.toIntExact(bucket.docCount()),
                                programmes.getOrDefault(network, 0),
                                buckets(bucket.aggregations(), "trades").size(),
                                buckets(bucket.aggregations(), "regions").size())));
        return new Counts(
                numbers(ofSchools, "trades"),
                numbers(ofSchools, "regions"),
                numbers(ofSchools, "departments"),
                tradesOfRegions,
                networks);
    }

    private static Map<String, Integer> numbers(Map<String, Aggregate> aggregates, String name) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        buckets(aggregates, name).forEach((key, bucket) -> numbers.put(key, Math.toIntExact(bucket.docCount())));
        return numbers;
    }

    private static Map<String, StringTermsBucket> buckets(Map<String, Aggregate> aggregates, String name) {
        Map<String, StringTermsBucket> buckets = new LinkedHashMap<>();
        Objects.requireNonNull(aggregates.get(name))
                .sterms()
                .buckets()
                .array()
                .forEach(bucket -> buckets.put(bucket.key().stringValue(), bucket));
        return buckets;
    }
}
