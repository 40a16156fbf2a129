import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes big input for measurement: schools, programmes, figures and sources beside the small tables that the project has.
 * The same options make the same bytes, and what it makes passes {@code check} without errors. Rows come in no order.
 *
 * <pre>java src/bench/java/InputGenerator.java --schools=1000000 --seed=1 --to=DIR</pre>
 *
 * <p>About two programmes a school; figures are as many as schools unless {@code --outcomes} says otherwise. Memory does
 * not grow with the numbers asked for.
 */
public final class InputGenerator {

    private static final String USAGE =
            """
            java src/bench/java/InputGenerator.java --schools=NUMBER --to=DIR [--outcomes=NUMBER] [--seed=NUMBER]
                                                    [--data=batch/data] [--reference=batch/reference]
            Writes input with that many schools into DIR; use it as: check --data=DIR""";

    private static final List<String> COPIED =
            List.of("departments", "indicators", "networks", "qualifications", "regions", "sectors", "trades");
    private static final int SCHOOLS_PER_SOURCE = 20;
    /** Prime, so that steps of this length go through any smaller number of rows, or larger ones it does not divide. */
    private static final long STRIDE = 2_147_483_629L;

    /** An island that the approximate outline of its department leaves out: the check refuses points there. */
    private static final String BEYOND_OUTLINE = "97130";

    private static final List<String> FOUNDERS = List.of(
            "Saint-Joseph",
            "Jean Macé",
            "Louise Michel",
            "Saint-Éloi",
            "Ada Lovelace",
            "Jules Verne",
            "Sainte-Barbe",
            "Marie Curie",
            "Eugène Freyssinet",
            "Simone Veil",
            "Gustave Eiffel",
            "Germaine Tillion");
    private static final List<String> STREETS = List.of(
            "rue de l'Industrie", "avenue Jean Jaurès", "rue des Forges", "chemin du Moulin", "place de l'Église");
    private static final List<String> WORDS = List.of(
            "atelier",
            "commande",
            "client",
            "métier",
            "apprenti",
            "maître professionnel",
            "pièce",
            "production",
            "élève",
            "confiance",
            "geste",
            "exigence",
            "qualité",
            "entreprise",
            "territoire",
            "réussite");

    private final long schools;
    private final long outcomes;
    private final long seed;
    private final Path from;
    private final Path to;
    private final List<Map<String, String>> communes;
    private final List<String> trades;
    private final Map<String, List<String>> qualifications = new HashMap<>();
    private final List<Map<String, String>> indicators;
    private final long sources;

    private InputGenerator(long schools, long outcomes, long seed, Path from, Path reference, Path to)
            throws IOException {
        this.schools = schools;
        this.outcomes = outcomes;
        this.seed = seed;
        this.from = from;
        this.to = to;
        this.sources = Math.max(1, schools / SCHOOLS_PER_SOURCE);
        this.communes = table(reference.resolve("communes.csv")).stream()
                .filter(commune -> commune.get("location_precision").equals("COMMUNE"))
                .filter(commune -> !commune.get("postal_codes").isEmpty())
                .filter(commune -> !BEYOND_OUTLINE.equals(commune.get("insee_code")))
                .toList();
        this.trades = table(from.resolve("trades.csv")).stream()
                .map(trade -> trade.get("slug"))
                .toList();
        table(from.resolve("qualifications.csv"))
                .forEach(qualification -> Stream.of(qualification.get("trades").split("\\|"))
                        .forEach(trade -> qualifications
                                .computeIfAbsent(trade, any -> new ArrayList<>())
                                .add(qualification.get("slug"))));
        this.indicators = table(from.resolve("indicators.csv"));
    }

    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = options(arguments);
        if (!options.containsKey("schools") || !options.containsKey("to")) {
            System.err.println(USAGE);
            System.exit(2);
        }
        long schools = Long.parseLong(options.get("schools"));
        Path to = Path.of(options.get("to"));
        new InputGenerator(
                        schools,
                        Long.parseLong(options.getOrDefault("outcomes", Long.toString(schools))),
                        Long.parseLong(options.getOrDefault("seed", "1")),
                        Path.of(options.getOrDefault("data", "batch/data")),
                        Path.of(options.getOrDefault("reference", "batch/reference")),
                        to)
                .write();
        System.out.println("Wrote input with " + schools + " schools to " + to);
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            boolean known = Set.of("--schools", "--outcomes", "--seed", "--data", "--reference", "--to")
                    .contains(parts[0]);
            if (!known || parts.length < 2) {
                System.err.println("Unknown option: " + argument + "\n" + USAGE);
                System.exit(2);
            }
            options.put(parts[0].substring(2), parts[1]);
        }
        return options;
    }

    private void write() throws IOException {
        Files.createDirectories(to);
        for (String table : COPIED) {
            String file = table + ".csv";
            Files.copy(from.resolve(file), to.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        writeSources();
        writeSchools();
        writeProgrammes();
        writeOutcomes();
    }

    private void writeSources() throws IOException {
        Files.copy(from.resolve("sources.csv"), to.resolve("sources.csv"), StandardCopyOption.REPLACE_EXISTING);
        try (BufferedWriter out =
                Files.newBufferedWriter(to.resolve("sources.csv"), java.nio.file.StandardOpenOption.APPEND)) {
            for (long i = 0; i < sources; i++) {
                SplittableRandom random = random("source", i);
                row(
                        out,
                        source(i),
                        "Article " + (i + 1) + " : " + words(random, 6),
                        "Gazette " + random.nextInt(400),
                        date(random, 2021, 2025),
                        "https://gazette.example.org/" + (i + 1),
                        "");
            }
        }
    }

    private void writeSchools() throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(to.resolve("schools.csv"))) {
            row(
                    out,
                    "slug",
                    "name",
                    "uai",
                    "status",
                    "opened_on",
                    "last_confirmed_on",
                    "networks",
                    "operator",
                    "street",
                    "postal_code",
                    "commune",
                    "commune_code",
                    "department_code",
                    "region_code",
                    "latitude",
                    "longitude",
                    "location_precision",
                    "website",
                    "email",
                    "phone",
                    "admission",
                    "boarding",
                    "description",
                    "sources");
            for (long i = 0; i < schools; i++) {
                writeSchool(out, mixed(i, schools));
            }
        }
    }

    private void writeSchool(BufferedWriter out, long school) throws IOException {
        SplittableRandom random = random("school", school);
        Map<String, String> commune = communeOf(school);
        String status = pick(random, "OPEN", 88, "PLANNED", 5, "CLOSED", 4, "UNKNOWN");
        row(
                out,
                slug(school),
                "École de production " + any(random, FOUNDERS) + " de " + commune.get("name"),
                "",
                status,
                status.equals("PLANNED") ? "" : date(random, 1950, 2020),
                date(random, 2023, 2025),
                random.nextInt(10) < 7 ? "fnep" : "",
                random.nextInt(3) == 0 ? "Association " + any(random, FOUNDERS) : "",
                (1 + random.nextInt(200)) + " " + any(random, STREETS),
                commune.get("postal_codes").split("\\|")[0],
                commune.get("name"),
                commune.get("insee_code"),
                commune.get("department_code"),
                commune.get("region_code"),
                commune.get("latitude"),
                commune.get("longitude"),
                "COMMUNE",
                "https://ecole-" + school + ".example.org",
                "contact@ecole-" + school + ".example.org",
                "+33" + (1 + random.nextInt(5)) + String.format(Locale.ROOT, "%08d", random.nextInt(100_000_000)),
                random.nextInt(4) == 0 ? "De 15 à 18 ans, après un entretien et une semaine d'essai." : "",
                random.nextInt(5) == 0 ? Boolean.toString(random.nextBoolean()) : "",
                words(random, 10 + random.nextInt(30)),
                source(random.nextLong(sources)));
    }

    private void writeProgrammes() throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(to.resolve("programmes.csv"))) {
            row(out, "school", "qualification", "trade", "since", "places", "sources");
            for (long i = 0; i < schools; i++) {
                long school = mixed(schools - 1 - i, schools);
                SplittableRandom random = random("programmes", school);
                for (String trade : someTrades(random)) {
                    List<String> certified = qualifications.getOrDefault(trade, List.of());
                    boolean stated = !certified.isEmpty() && random.nextInt(10) < 7;
                    row(
                            out,
                            slug(school),
                            stated ? any(random, certified) : "",
                            trade,
                            random.nextInt(2) == 0 ? date(random, 2000, 2022) : "",
                            random.nextInt(3) == 0 ? Integer.toString(6 + random.nextInt(30)) : "",
                            source(random.nextLong(sources)));
                }
            }
        }
    }

    private Set<String> someTrades(SplittableRandom random) {
        Set<String> some = new LinkedHashSet<>();
        int wanted = 1 + random.nextInt(3);
        while (some.size() < wanted) {
            some.add(any(random, trades));
        }
        return some;
    }

    private void writeOutcomes() throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(to.resolve("outcomes.csv"))) {
            row(
                    out,
                    "id",
                    "subject_type",
                    "subject",
                    "indicator",
                    "kind",
                    "value",
                    "value_max",
                    "qualifier",
                    "period_start",
                    "period_end",
                    "stated_on",
                    "stated_by",
                    "cohort",
                    "comparable",
                    "disclosure",
                    "source",
                    "locator");
            for (long i = 0; i < outcomes; i++) {
                writeOutcome(out, mixed(i, outcomes));
            }
        }
    }

    private void writeOutcome(BufferedWriter out, long outcome) throws IOException {
        SplittableRandom random = random("outcome", outcome);
        Map<String, String> indicator = any(random, indicators);
        String year = Integer.toString(2015 + random.nextInt(8));
        row(
                out,
                "g" + outcome,
                "SCHOOL",
                slug(random.nextLong(schools)),
                indicator.get("code"),
                pick(random, "OBSERVED", 85, "TARGET", 8, "COMMITTED", 4, "FORECAST"),
                value(random, Objects.requireNonNull(indicator.get("unit"))),
                "",
                pick(random, "EXACT", 70, "APPROXIMATE", 20, "AT_LEAST", 7, "AT_MOST"),
                year,
                year,
                date(random, 2023, 2025),
                "",
                random.nextInt(4) == 0 ? Integer.toString(5 + random.nextInt(100)) : "",
                "true",
                "PUBLIC",
                source(random.nextLong(sources)),
                "page " + (1 + random.nextInt(40)));
    }

    private static String value(SplittableRandom random, String unit) {
        return Integer.toString(
                switch (unit) {
                    case "PERCENT" -> 40 + random.nextInt(61);
                    case "YEAR" -> 1882 + random.nextInt(140);
                    case "YEARS" -> 1 + random.nextInt(5);
                    case "HOURS_PER_WEEK" -> 15 + random.nextInt(25);
                    case "FACTOR", "OFFERS_PER_PERSON" -> 1 + random.nextInt(9);
                    case "EUR" -> 1_000 * (1 + random.nextInt(2_000));
                    default -> 1 + random.nextInt(300);
                });
    }

    private Map<String, String> communeOf(long school) {
        return any(random("commune", school), communes);
    }

    private String slug(long school) {
        String name = Normalizer.normalize(communeOf(school).get("name"), Normalizer.Form.NFD)
                .replace("œ", "oe")
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return name + "-" + school;
    }

    private static String source(long number) {
        return "article-" + (number + 1);
    }

    /** The place of a row among so many, in an order that has nothing to do with its content. */
    private static long mixed(long row, long count) {
        return BigInteger.valueOf(row)
                .multiply(BigInteger.valueOf(STRIDE))
                .mod(BigInteger.valueOf(count))
                .longValueExact();
    }

    private SplittableRandom random(String what, long number) {
        return new SplittableRandom((seed * 31 + what.hashCode()) * 0x9E3779B97F4A7C15L + number);
    }

    private static <T> T any(SplittableRandom random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String pick(
            SplittableRandom random,
            String first,
            int percent,
            String second,
            int more,
            String third,
            int rest,
            String other) {
        int dice = random.nextInt(100);
        return dice < percent ? first : dice < percent + more ? second : dice < percent + more + rest ? third : other;
    }

    private static String words(SplittableRandom random, int number) {
        return Stream.generate(() -> any(random, WORDS)).limit(number).collect(Collectors.joining(" "));
    }

    private static String date(SplittableRandom random, int firstYear, int lastYear) {
        String year = Integer.toString(firstYear + random.nextInt(lastYear - firstYear + 1));
        return random.nextBoolean() ? year : year + String.format(Locale.ROOT, "-%02d", 1 + random.nextInt(9));
    }

    private static void row(BufferedWriter out, String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            out.append(i == 0 ? "" : ",").append(quoted(cells[i]));
        }
        out.append('\n');
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** The project's own tables hold no line breaks in cells. */
    private static List<Map<String, String>> table(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            List<List<String>> rows = lines.map(InputGenerator::cells).toList();
            List<String> header = rows.get(0);
            return rows.stream()
                    .skip(1)
                    .map(row -> {
                        Map<String, String> named = new HashMap<>();
                        for (int i = 0; i < header.size(); i++) {
                            named.put(header.get(i), row.get(i));
                        }
                        return named;
                    })
                    .toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : (line + ",").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        return cells;
    }
}
