package fr.etabli.search;

import fr.etabli.school.SchoolStatus;
import fr.etabli.trade.QualificationType;
import fr.etabli.vocabulary.Generation;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the values of dimensions are called, in French, and how rows are ordered by them. */
final class DimensionNames {

    private static final String NOT_KNOWN = "non précisé";

    private final Dictionaries known;

    DimensionNames(Dictionaries known) {
        this.known = known;
    }

    Statistics.Key key(Generation generation, Dimension dimension, @Nullable String key) {
        return new Statistics.Key(dimension, key, key == null ? NOT_KNOWN : name(generation, dimension, key));
    }

    String sectorOfTrade(Generation generation, String trade) {
        return known.trades().get(generation, trade).sector();
    }

    /** By the name of the first key, then of the second and third; what is not known comes last. */
    Comparator<Statistics.Row> order() {
        Collator french = Collator.getInstance(Locale.FRENCH);
        Comparator<Statistics.Key> byName = Comparator.<Statistics.Key, Boolean>comparing(key -> key.key() == null)
                .thenComparing(Statistics.Key::name, french);
        return (one, other) -> {
            for (int i = 0; i < one.keys().size(); i++) {
                int difference = byName.compare(one.keys().get(i), other.keys().get(i));
                if (difference != 0) {
                    return difference;
                }
            }
            return 0;
        };
    }

    private String name(Generation generation, Dimension dimension, String key) {
        return switch (dimension) {
            case REGION -> known.regions().get(generation, key).name();
            case DEPARTMENT -> known.departments().get(generation, key).name();
            case SECTOR -> known.sectors().get(generation, key).name();
            case TRADE -> known.trades().get(generation, key).name();
            case QUALIFICATION_TYPE -> QualificationType.valueOf(key).label();
            case STATUS -> SchoolStatus.valueOf(key).label();
            case OPENED_YEAR -> key;
        };
    }
}
