package fr.etabli.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a cross-tabulation groups by. A school that teaches joinery for a CAP and machining for a bac pro must
 * not count under joinery and bac pro: where two dimensions of programmes meet, one field holds their pairs, and a trade's
 * sector follows from the trade.
 */
final class Cells {

    private static final char BAR = '|';

    private final Map<String, List<Dimension>> fields = new LinkedHashMap<>();
    private final Function<String, String> sectorOfTrade;

    Cells(Measure measure, List<Dimension> by, Function<String, String> sectorOfTrade) {
        this.sectorOfTrade = sectorOfTrade;
        List<Dimension> alone = new ArrayList<>(by);
        List<Dimension> together =
                by.stream().filter(Dimension::isOfProgrammes).sorted().toList();
        if (measure == Measure.SCHOOLS && together.size() > 1) {
            alone.removeAll(together);
            fields.put(pairs(together), together);
        }
        alone.forEach(dimension -> fields.put(dimension.field(), List.of(dimension)));
    }

    List<String> fields() {
        return List.copyOf(fields.keySet());
    }

    /** The value of each dimension in a group; a dimension whose value is not known is absent. */
    Map<Dimension, String> values(Map<String, @Nullable String> group) {
        Map<Dimension, String> values = new EnumMap<>(Dimension.class);
        fields.forEach((field, dimensions) -> {
            String value = group.get(field);
            if (value != null) {
                dimensions.forEach(dimension -> {
                    String part = dimensions.size() == 1 ? value : part(field, value, dimension);
                    if (!part.isEmpty()) {
                        values.put(dimension, part);
                    }
                });
            }
        });
        return values;
    }

    private static String pairs(List<Dimension> together) {
        if (!together.contains(Dimension.QUALIFICATION_TYPE)) {
            return Dimension.TRADE.field();
        }
        return together.contains(Dimension.TRADE) ? "tradeTypes" : "sectorTypes";
    }

    private String part(String field, String value, Dimension dimension) {
        int bar = value.indexOf(BAR);
        String head = bar < 0 ? value : value.substring(0, bar);
        return switch (dimension) {
            case QUALIFICATION_TYPE -> value.substring(bar + 1);
            case SECTOR -> field.equals("sectorTypes") ? head : sectorOfTrade.apply(head);
            default -> head;
        };
    }
}
