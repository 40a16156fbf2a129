package fr.etabli.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What people type and which schools they should see, from a folder of JSON files. */
record Judgments(List<Judgments.Judgment> all) {

    /**
     * A text and the schools that answer it.
     *
     * @param expected grades by slug: 3 the answer, 2 right, 1 acceptable; complete
     * @param beyond   whether nothing lies within reach, so that the nearest are judged
     */
    record Judgment(String file, String text, Map<String, Integer> expected, boolean beyond, String note) {

        /** How good an answer is, from 0 to 1: normalized discounted cumulative gain of the first ten. */
        double gain(List<String> answer) {
            double ideal = cumulative(expected.values().stream()
                    .sorted(java.util.Comparator.reverseOrder())
                    .toList());
            return cumulative(answer.stream()
                            .map(slug -> expected.getOrDefault(slug, 0))
                            .toList())
                    / ideal;
        }

        /** The place of the first school of the highest grade, from 1 on; 0 where there is none. */
        int firstBest(List<String> answer) {
            int best =
                    expected.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
            for (int at = 0; at < answer.size(); at++) {
                if (expected.getOrDefault(answer.get(at), 0) == best) {
                    return at + 1;
                }
            }
            return 0;
        }

        private static double cumulative(List<Integer> grades) {
            double sum = 0;
            for (int at = 0; at < Math.min(10, grades.size()); at++) {
                sum += (Math.pow(2, grades.get(at)) - 1) / (Math.log(at + 2.0) / Math.log(2));
            }
            return sum;
        }
    }

    private record Queries(String about, List<Query> queries) {}

    private record Query(String text, Map<String, Integer> expected, boolean beyond, String note) {}

    static Judgments in(Path folder) {
        JsonMapper json = JsonMapper.builder()
                .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        List<Judgment> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                String name = String.valueOf(file.getFileName()).replace(".json", "");
                json.readValue(file.toFile(), Queries.class)
                        .queries()
                        .forEach(one ->
                                all.add(new Judgment(name, one.text(), one.expected(), one.beyond(), one.note())));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Judgments(all);
    }
}
