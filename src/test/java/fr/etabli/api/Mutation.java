package fr.etabli.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that was made of a right one by chance, the same chance in every run.
 *
 * @param number which of them it is
 * @param body   as it is sent
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Mutation(int number, byte[] body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            "!",
            "$",
            "$x",
            "@",
            "@skip(if: true)",
            "@include(if: $x)",
            "...",
            "... on School",
            "...f",
            "fragment f on School { ...f }",
            "fragment f on Query { regions { name } }",
            ":",
            "|",
            "&",
            "=",
            "\"",
            "\"\"\"",
            "\\",
            "\\u0000",
            "\\uD800",
            "#",
            ",",
            "-1",
            "0",
            "99999999999",
            "1e400",
            "-0.0",
            "null",
            "true",
            "NaN",
            "é",
            "\u0000",
            "\uFEFF",
            "\uD83D\uDE00",
            "first: -1",
            "first: 1000000",
            "last: 2",
            "first: 2",
            "after: \"x\"",
            "after: \"W10\"",
            "before: \"WyJhIl0\"",
            "filter: {}",
            "filter: null",
            "filter: {text: \"\"}",
            "near: {latitude: 91, longitude: 0}",
            "within: {west: 1, south: 2, east: 3, north: 1}",
            "text: \"*:* OR (\"",
            "slug: \"../../etc\"",
            "trades: [\"x\"]",
            "regions: [\"99\"]",
            "orderBy: DISTANCE",
            "by: [REGION, REGION]",
            "__typename",
            "__schema { types { name } }",
            "__type(name: \"School\") { name }",
            "query",
            "mutation",
            "subscription",
            "nodes",
            "edges",
            "node",
            "school",
            "outcomes",
            "facets { regions { key count } }",
            "periodStart: \"2020-13\"",
            "statedFrom: \"yesterday\"",
            "ids: []",
            "id: \"school:\"",
            "id: \"::\"");

    private static final List<Object> VALUES = List.of(
            -1,
            0,
            2_147_483_648L,
            1e300,
            true,
            "",
            "x",
            "\u0000",
            "\uD83D",
            "2020-99",
            List.of(),
            List.of(List.of(1)),
            Map.of(),
            Map.of("a", Map.of("b", 1)),
            "a".repeat(2_000),
            "school:boisard");

    static List<Mutation> all(int count) throws IOException {
        List<String> documents = documents();
        Random chance = new Random(20_261_122);
        List<Mutation> mutations = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            String document = documents.get(chance.nextInt(documents.size()));
            for (int times = 1 + chance.nextInt(4); times > 0; times--) {
                document = mutated(document, chance);
            }
            mutations.add(new Mutation(number, body(document, chance)));
        }
        return mutations;
    }

    private static List<String> documents() throws IOException {
        List<String> documents = new ArrayList<>();
        for (Path folder : List.of(Path.of("schema", "documents"), Path.of("src", "test", "resources", "golden"))) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(one -> one.toString().endsWith(".graphql"))
                        .sorted()
                        .toList()) {
                    documents.add(Files.readString(file));
                }
            }
        }
        return documents;
    }

    private static String mutated(String document, Random chance) {
        int length = Math.max(1, document.length());
        int from = chance.nextInt(length);
        int to = Math.min(document.length(), from + 1 + chance.nextInt(12));
        from = Math.min(from, to);
        String piece = PIECES.get(chance.nextInt(PIECES.size()));
        return switch (chance.nextInt(6)) {
            case 0 -> document.substring(0, from) + document.substring(to);
            case 1 -> document.substring(0, from) + " " + piece + " " + document.substring(from);
            case 2 -> document.substring(0, from) + piece + document.substring(to);
            case 3 -> document.substring(0, to) + document.substring(from);
            case 4 -> document.substring(0, from) + piece.repeat(1 + chance.nextInt(60)) + document.substring(to);
            default -> argument(document, piece, chance);
        };
    }

    /** Puts the piece where an argument may stand, so that many mutations are documents still. */
    private static String argument(String document, String piece, Random chance) {
        List<Integer> places = new ArrayList<>();
        for (int at = document.indexOf('('); at >= 0; at = document.indexOf('(', at + 1)) {
            places.add(at + 1);
        }
        if (places.isEmpty()) {
            return document + piece;
        }
        int at = places.get(chance.nextInt(places.size()));
        return document.substring(0, at) + piece + " " + document.substring(at);
    }

    private static byte[] body(String document, Random chance) {
        Object variables = chance.nextInt(3) == 0
                ? Map.of(
                        "x",
                        VALUES.get(chance.nextInt(VALUES.size())),
                        "place",
                        VALUES.get(chance.nextInt(VALUES.size())))
                : Map.of();
        byte[] body = JSON.writeValueAsString(
                        Map.of("query", document.replaceAll("[\uD800-\uDFFF]", "?"), "variables", variables))
                .getBytes(StandardCharsets.UTF_8);
        for (int times = chance.nextInt(8) == 0 ? 1 + chance.nextInt(5) : 0; times > 0; times--) {
            body[chance.nextInt(body.length)] = (byte) chance.nextInt(256);
        }
        return body;
    }

    @Override
    public String toString() {
        return "Mutation " + number + ": " + new String(body, StandardCharsets.UTF_8);
    }
}
