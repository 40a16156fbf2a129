package fr.etabli.publish;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row that is not the same in two versions.
 *
 * @param key   the value of its first column
 * @param cells all columns of a row that came or went; of a row that changed, those that both versions have and whose
 *              values differ, and those that {@link Withdrawal} hides
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
        Map<String, @Nullable Object> now = after.cells();
        Set<String> hidden = Withdrawal.columns(old, now);
        List<CellChange> cells = now.entrySet().stream()
                .filter(cell -> old.containsKey(cell.getKey()))
                .map(cell -> hidden.contains(cell.getKey())
                        ? CellChange.withdrawn(cell.getKey(), cell.getValue())
                        : new CellChange(cell.getKey(), old.get(cell.getKey()), cell.getValue()))
                .filter(cell -> cell.withdrawn() || !Objects.equals(cell.before(), cell.after()))
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
            members.put("before", values(cells.stream().filter(cell -> !cell.withdrawn()), CellChange::before));
        }
        if (kind != ChangeKind.REMOVED) {
            members.put("after", values(cells.stream(), CellChange::after));
        }
        return members;
    }

    private static Map<String, @Nullable Object> values(
            Stream<CellChange> cells, Function<CellChange, @Nullable Object> side) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        cells.forEach(cell -> values.put(cell.column(), side.apply(cell)));
        return values;
    }
}
