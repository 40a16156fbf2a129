package fr.etabli.publish;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row that is not the same in two versions.
 *
 * @param key   the value of its first column
 * @param cells all columns of a row that came or went; of a row that changed, those that both versions have and whose
 *              values differ
 */
record RowChange(String key, ChangeKind kind, List<CellChange> cells) {

    static RowChange added(RowLine row) {
        return new RowChange(
                row.key(),
                ChangeKind.ADDED,
                row.cells().entrySet().stream()
                        .map(cell -> new CellChange(cell.getKey(), null, cell.getValue()))
                        .toList());
    }

    static RowChange removed(RowLine row) {
        return new RowChange(
                row.key(),
                ChangeKind.REMOVED,
                row.cells().entrySet().stream()
                        .map(cell -> new CellChange(cell.getKey(), cell.getValue(), null))
                        .toList());
    }

    /** Empty where both say the same. */
    static Optional<RowChange> between(RowLine before, RowLine after) {
        if (Arrays.equals(before.bytes(), after.bytes())) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> old = before.cells();
        List<CellChange> cells = after.cells().entrySet().stream()
                .filter(cell -> old.containsKey(cell.getKey()))
                .map(cell -> new CellChange(cell.getKey(), old.get(cell.getKey()), cell.getValue()))
                .filter(cell -> !Objects.equals(cell.before(), cell.after()))
                .toList();
        return cells.isEmpty() ? Optional.empty() : Optional.of(new RowChange(after.key(), ChangeKind.CHANGED, cells));
    }

    /** As it stands in {@code changes.json}, under its dataset. */
    Map<String, @Nullable Object> members(String dataset) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("dataset", dataset);
        members.put("key", key);
        members.put("change", kind);
        if (kind != ChangeKind.ADDED) {
            members.put("before", values(CellChange::before));
        }
        if (kind != ChangeKind.REMOVED) {
            members.put("after", values(CellChange::after));
        }
        return members;
    }

    private Map<String, @Nullable Object> values(Function<CellChange, @Nullable Object> side) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        cells.forEach(cell -> values.put(cell.column(), side.apply(cell)));
        return values;
    }
}
