package fr.etabli.input;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All that a check found. Of one rule it keeps {@value #KEPT} findings and counts the others. */
@JsonPropertyOrder({"refused", "errors", "warnings", "rules", "findings"})
public final class Report {

    /** How many findings of one rule are kept. */
    public static final int KEPT = 1_000;

    private static final int LONGEST_VALUE = 200;
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::file)
            .thenComparing(Finding::line)
            .thenComparing(finding -> finding.column() == null ? "" : finding.column())
            .thenComparing(Finding::rule);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /** How often one rule was broken. */
    public record Count(String rule, Severity severity, long count, long kept) {}

    private static final class Tally {
        private final Severity severity;
        private long count;

        Tally(Severity severity) {
            this.severity = severity;
        }
    }

    /**
     * Takes a finding.
     *
     * @param line   0 where the file as a whole is meant
     * @param column null where no single column is meant
     * @param value  what stands there; null where nothing can be shown
     */
    public void add(
            Rule rule,
            String file,
            long line,
            @Nullable String column,
            @Nullable String value,
            String message,
            String remedy) {
        Tally tally = tallies.computeIfAbsent(rule.code(), code -> new Tally(rule.severity()));
        if (tally.count++ < KEPT) {
            findings.add(
                    new Finding(rule.severity(), rule.code(), file, line, column, shortened(value), message, remedy));
        }
    }

    /** Whether the input must not be loaded: it holds at least one error. */
    @JsonProperty("refused")
    public boolean isRefused() {
        return errors() > 0;
    }

    /** How many errors there are, kept or only counted. */
    @JsonProperty("errors")
    public long errors() {
        return total(Severity.ERROR);
    }

    /** How many warnings there are, kept or only counted. */
    @JsonProperty("warnings")
    public long warnings() {
        return total(Severity.WARNING);
    }

    /** How often each rule was broken, by the rule's code. */
    @JsonProperty("rules")
    public List<Count> counts() {
        return tallies.entrySet().stream()
                .map(entry -> new Count(
                        entry.getKey(),
                        entry.getValue().severity,
                        entry.getValue().count,
                        Math.min(KEPT, entry.getValue().count)))
                .toList();
    }

    /** What was kept: errors first, then by file and line. */
    @JsonProperty("findings")
    public List<Finding> findings() {
        return findings.stream().sorted(ORDER).toList();
    }

    /** Everything, for a screen. */
    @JsonIgnore
    public String text() {
        return ReportText.of(this);
    }

    /** The verdict and how often each rule was broken, for a screen. */
    @JsonIgnore
    public String summary() {
        return ReportText.summary(this);
    }

    /** Everything, as JSON: {@code {refused, errors, warnings, rules, findings}}. */
    @JsonIgnore
    public String json() {
        return JSON.writeValueAsString(this);
    }

    private long total(Severity severity) {
        return tallies.values().stream()
                .filter(tally -> tally.severity == severity)
                .mapToLong(tally -> tally.count)
                .sum();
    }

    private static @Nullable String shortened(@Nullable String value) {
        return value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }
}
