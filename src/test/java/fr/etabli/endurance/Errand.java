package fr.etabli.endurance;

import fr.etabli.testing.GraphQlCalls;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What people and programs ask a hub for. */
enum Errand {
    NEW_SEARCH(6) {
        @Override
        void run(Client client) throws IOException {
            client.ask(
                    SEARCH, Map.of("text", client.any(WORDS) + " " + client.any(10_000), "first", 1 + client.any(50)));
        }
    },
    REPEATED_SEARCH(4) {
        @Override
        void run(Client client) throws IOException {
            client.ask(SEARCH, Map.of("text", client.any(WORDS), "first", 20));
        }
    },
    NEW_DOCUMENT(1) {
        @Override
        void run(Client client) throws IOException {
            client.ask(GraphQlCalls.anew("{ regions { code name schoolCount } dataVersion { id } }"), Map.of());
        }
    },
    NESTED_QUERY(2) {
        @Override
        void run(Client client) throws IOException {
            client.ask(NESTED, Map.of("region", client.any(REGIONS), "first", 1 + client.any(20)));
        }
    },
    GRAPHQL_BY_ADDRESS(1) {
        @Override
        void run(Client client) throws IOException {
            String query = "{ trades { nodes { slug schools(first: " + (1 + client.any(5)) + ") { totalCount } } } }";
            client.get(200, "/graphql?query=" + GraphQlCalls.encoded(query), "Accept", GraphQlCalls.GRAPHQL);
        }
    },
    STORED_DOCUMENT(2) {
        @Override
        void run(Client client) throws IOException {
            client.get(200, "/graphql/documents/" + client.any(DOCUMENTS));
            client.get(200, "/graphql/documents/schools-near-place?radiusKm=" + (1 + client.any(300)));
        }
    },
    SUGGESTION(2) {
        @Override
        void run(Client client) throws IOException {
            client.ask(
                    "query S($text: String!) { suggest(text: $text) { kind text } }",
                    Map.of("text", client.any(WORDS).substring(0, 3)));
            client.get(200, "/suggestions?text=" + GraphQlCalls.encoded(client.any(WORDS)));
        }
    },
    PAGE(4) {
        @Override
        void run(Client client) throws IOException {
            String page = client.any(PAGES);
            client.get(200, page);
            client.get(200, "/en" + (page.startsWith("/?") ? page.substring(1) : page));
        }
    },
    UNCHANGED(1) {
        @Override
        void run(Client client) throws IOException {
            String tag = client.get(200, "/graphql/schema.graphqls")
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            client.get(304, "/graphql/schema.graphqls", "If-None-Match", tag);
        }
    },
    TILE(4) {
        @Override
        void run(Client client) throws IOException {
            int zoom = 5 + client.any(5);
            int column = (int) ((1 << zoom) * (0.49 + 0.03 * client.any(1000) / 1000));
            int row = (int) ((1 << zoom) * (0.34 + 0.03 * client.any(1000) / 1000));
            client.get(200, "/map/tiles/" + zoom + "/" + column + "/" + row + ".mvt");
        }
    },
    PICTURE(1) {
        @Override
        void run(Client client) throws IOException {
            client.get(200, "/map/network." + client.any("svg", "png") + "?region=" + client.any(REGIONS));
        }
    },
    MAP(1) {
        @Override
        void run(Client client) throws IOException {
            client.get(200, "/map/" + client.any("network", "regions", "departments") + ".geojson");
        }
    },
    FEATURES(2) {
        @Override
        void run(Client client) throws IOException {
            client.get(
                    200,
                    "/ogc/collections/schools/items?limit=" + (1 + client.any(100)) + "&bbox=-5,42," + client.any(8)
                            + ",51");
            client.get(200, "/ogc/collections/" + client.any("regions", "departments") + "/items?limit=3");
        }
    },
    EXTRACT(1) {
        @Override
        void run(Client client) throws IOException {
            client.get(200, "/open-data/latest/" + client.any(EXTRACTS));
        }
    },
    PART_OF_EXTRACT(1) {
        @Override
        void run(Client client) throws IOException {
            int begin = client.any(1000);
            client.get(
                    206,
                    "/open-data/latest/schools.csv",
                    "Range",
                    "bytes=" + begin + "-" + (begin + client.any(50_000)));
        }
    },
    EXTRACT_BROKEN_OFF(1) {
        @Override
        void run(Client client) throws IOException {
            String version =
                    client.get(200, "/open-data/latest/schools.json").uri().getPath();
            client.breakOff(version);
        }
    },
    EXPORT(1) {
        @Override
        void run(Client client) throws IOException {
            client.get(
                    200,
                    "/exports/" + client.any(EXPORTS) + "?region=" + client.any(REGIONS) + "&text="
                            + GraphQlCalls.encoded(client.any(WORDS)));
        }
    },
    WHOLE_EXPORT(1) {
        @Override
        void run(Client client) throws IOException {
            client.get(200, "/exports/" + client.any(EXPORTS));
        }
    },
    EXPORT_BROKEN_OFF(2) {
        @Override
        void run(Client client) throws IOException {
            client.breakOff(
                    "/exports/" + client.any("schools.json", "schools.ndjson", "schools.csv", "schools.geojson"));
        }
    },
    CATALOGUE(1) {
        @Override
        void run(Client client) throws IOException {
            client.get(200, "/open-data/" + client.any("catalog.ttl", "catalog.jsonld", "catalog.rdf", "feed.atom"));
            client.get(200, client.any("/sitemap.xml", "/robots.txt", "/open-data/latest/datapackage.json"));
        }
    },
    REFUSED(3) {
        @Override
        void run(Client client) throws IOException {
            client.post(400, "{ schools { nodes { nonsense } } } # " + client.any(10_000), Map.of());
            client.post(400, "{ not graphql", Map.of());
            client.get(400, "/exports/schools.csv?colour=" + client.any(10_000));
            client.get(404, "/nowhere-" + client.any(10_000));
            client.get(404, "/exports/nothing.csv");
            client.get(404, "/map/tiles/5/99/99.mvt");
        }
    };

    private static final String[] WORDS = {
        "soudure", "menuisier Lyon", "chaudronnerie", "usinage Nantes", "métallerie", "cuisine", "bois",
                "mécanique Lille",
        "Saint-Étienne", "charpente", "couture", "CAP", "Bretagne", "automobile", "électricité Toulouse", "Icam"
    };
    private static final String[] REGIONS = {"11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84", "93"};
    private static final String[] DOCUMENTS = {
        "all-schools", "disputed-figures", "files-to-download", "schools-by-region", "schools-near-place"
    };
    private static final String[] PAGES = {
        "/?text=soudure",
        "/?text=charpentier%20Brest&radiusKm=10",
        "/?region=84&order=NAME",
        "/ecoles/boisard",
        "/ecoles/le-creusot",
        "/comparer?ecole=epan&ecole=limoges",
        "/metiers",
        "/metiers/chaudronnerie-soudage",
        "/regions",
        "/regions/84",
        "/chiffres",
        "/chiffres/PUPIL_COUNT",
        "/open-data/",
        "/developpeurs",
        "/accessibilite",
        "/embed/map"
    };
    private static final String[] EXTRACTS = {
        "schools.csv",
        "schools.xlsx",
        "schools.parquet",
        "programmes.json",
        "trades.ndjson",
        "outcomes.csv",
        "programmes.geojson",
        "datapackage.json",
        "SHA256SUMS"
    };
    private static final String[] EXPORTS = {
        "schools.csv",
        "schools.ndjson",
        "schools.json",
        "schools.geojson",
        "schools.xlsx",
        "schools.parquet",
        "programmes.csv",
        "programmes.xlsx",
        "programmes.geojson"
    };
    private static final String SEARCH =
            """
            query Search($text: String!, $first: Int!) {
              schools(filter: { text: $text }, first: $first) {
                totalCount
                edges { distanceKm node { slug name region { name } trades { slug name } } }
              }
            }""";
    private static final String NESTED =
            """
            query Nested($region: String!, $first: Int!) {
              region(code: $region) {
                name
                departments { name schoolCount }
                trades { name sector { name } }
                schools(first: $first) {
                  nodes {
                    name networks { name } sources { title publisher }
                    programmes { trade { name sector { name } } qualification { name level } sources { title } }
                    outcomes(first: 3) { indicator { name } value source { title } disagreements { basis } }
                  }
                }
                outcomes(first: 5) { value disagreements { outcome { value } } }
              }
            }""";

    /** As often as it is asked for, compared with others. */
    private final int weight;

    Errand(int weight) {
        this.weight = weight;
    }

    abstract void run(Client client) throws IOException;

    /** All, each as often as it weighs. */
    static List<Errand> weighed() {
        return List.of(values()).stream()
                .flatMap(errand -> java.util.Collections.nCopies(errand.weight, errand).stream())
                .toList();
    }
}
