package fr.etabli.input;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What may stand in a column; {@link Types} makes them. An empty cell is never asked about. */
public final class Type {

    /**
     * Why a text cannot stand there.
     *
     * @param message in a sentence
     * @param remedy  in a sentence; null where the rule's own serves
     */
    record Flaw(Rule rule, String message, @Nullable String remedy) {}

    private final Function<String, @Nullable Flaw> test;
    private final boolean list;
    private final @Nullable String table;

    private Type(Function<String, @Nullable Flaw> test, boolean list, @Nullable String table) {
        this.test = test;
        this.list = list;
        this.table = table;
    }

    static Type of(Function<String, @Nullable Flaw> test) {
        return new Type(test, false, null);
    }

    static Type reference(String table) {
        return new Type(text -> null, false, table);
    }

    Type asList() {
        return new Type(test, true, table);
    }

    @Nullable
    Flaw flaw(String text) {
        return test.apply(text);
    }

    boolean isList() {
        return list;
    }

    /** The table whose keys it names. */
    @Nullable
    String table() {
        return table;
    }

    /** The parts of a cell: of a list its elements, empty ones too, else the whole. */
    List<String> parts(String text) {
        if (!list) {
            return List.of(text);
        }
        return List.of(text.split("\\|", -1)).stream().map(String::strip).toList();
    }
}
