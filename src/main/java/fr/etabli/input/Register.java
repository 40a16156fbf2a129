package fr.etabli.input;

import java.util.HashMap;
import java.util.Map;

/** Which keys each table has, and which of them were referred to. */
final class Register {

    private record Entry(Table table, Keys keys) {}

    private final Map<String, Entry> entries = new HashMap<>();

    Keys open(Table table) {
        Keys keys = new Keys();
        entries.put(table.name(), new Entry(table, keys));
        return keys;
    }

    Keys keys(String table) {
        return entry(table).keys();
    }

    /** Notes a reference and tells whether it can be right: its target exists, or nobody can tell. */
    boolean refer(String from, String target, String key) {
        Entry entry = entry(target);
        if (!entry.keys().contains(key)) {
            return !entry.keys().isWhole();
        }
        Table.Use use = entry.table().use();
        if (use != null && use.countsFrom(from)) {
            entry.keys().use(key);
        }
        return true;
    }

    /** Whether all rows were read that may refer to this table. */
    boolean knowsUsesOf(Table.Use use) {
        return entries.values().stream()
                .filter(entry -> use.countsFrom(entry.table().name()))
                .allMatch(entry -> entry.keys().isRead());
    }

    private Entry entry(String table) {
        Entry entry = entries.get(table);
        if (entry == null) {
            throw new IllegalStateException("No table of this check is called " + table + ".");
        }
        return entry;
    }
}
