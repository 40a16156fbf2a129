package fr.etabli.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a file of the input holds: its columns, its key, and the rules of its rows. */
public final class Table {

    /** A rule with the columns that it reads. */
    record Reading(RowRule rule, List<String> columns) {}

    /** That every row should be referred to from some of these tables; from any where none is named. */
    record Use(Rule rule, String message, Set<String> tables) {

        boolean countsFrom(String table) {
            return tables.isEmpty() || tables.contains(table);
        }
    }

    private final String name;
    private final List<String> key;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<Reading> rules = new ArrayList<>();
    private final List<Consumer<Row>> surveys = new ArrayList<>();
    private @Nullable Use use;

    private Table(String name, List<String> key) {
        this.name = name;
        this.key = key;
    }

    /**
     * @param name of the file, without {@code .csv}
     * @param key  the columns that together identify a row
     */
    public static Table of(String name, String... key) {
        return new Table(name, List.of(key));
    }

    /** A column whose cells must be filled. */
    public Table required(String column, Type type) {
        columns.put(column, new Column(column, type, true));
        return this;
    }

    /** A column whose cells may be empty. */
    public Table optional(String column, Type type) {
        columns.put(column, new Column(column, type, false));
        return this;
    }

    /** Adds a rule; it is asked only of rows in which these columns are there and without errors. */
    public Table rule(RowRule rule, String... read) {
        rules.add(new Reading(rule, List.of(read)));
        return this;
    }

    /** Is shown each row before any table is checked, however wrong it may be. */
    public Table survey(Consumer<Row> survey) {
        surveys.add(survey);
        return this;
    }

    /**
     * Says that each row should be referred to.
     *
     * @param message what is the matter where it is not, in a sentence
     * @param tables  the tables whose references count, each checked before this one; any where none is named
     */
    public Table expectUse(Rule rule, String message, String... tables) {
        use = new Use(rule, message, Set.copyOf(Arrays.asList(tables)));
        return this;
    }

    public String name() {
        return name;
    }

    /** The file's name. */
    public String file() {
        return name + ".csv";
    }

    List<String> key() {
        return key;
    }

    Map<String, Column> columns() {
        return columns;
    }

    List<Reading> rules() {
        return rules;
    }

    List<Consumer<Row>> surveys() {
        return surveys;
    }

    @Nullable
    Use use() {
        return use;
    }

    /** What identifies a row; null where a part that must be there is not. */
    @Nullable
    String keyOf(Row row) {
        StringBuilder whole = new StringBuilder();
        for (String part : key) {
            String text = row.text(part);
            Column column = columns.get(part);
            if (text.isEmpty() && column != null && column.required()) {
                return null;
            }
            whole.append(part.equals(key.get(0)) ? "" : "+").append(text);
        }
        return whole.toString();
    }
}
