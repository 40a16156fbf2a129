package fr.etabli.school;

import fr.etabli.input.Row;
import fr.etabli.vocabulary.GlobalId;
import fr.etabli.vocabulary.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trade taught at a school, with the qualification that it prepares where a source states it.
 *
 * @param school        slug of the school
 * @param trade         slug of the trade
 * @param qualification slug of the qualification; null where no source says which
 * @param places        places stated at some time, often a target announced at opening
 * @param sources       slugs of the sources that state it
 */
public record Programme(
        String school,
        String trade,
        @Nullable String qualification,
        @Nullable PartialDate since,
        @Nullable Integer places,
        List<String> sources) {

    /** What identifies it among all programmes: {@code boisard.metallerie.bac-pro-metallerie}. */
    public String key() {
        return qualification == null ? school + "." + trade : school + "." + trade + "." + qualification;
    }

    public String id() {
        return new GlobalId("programme", key()).toString();
    }

    /** Reads a row of {@code programmes.csv}. */
    public static Programme of(Row row) {
        return new Programme(
                row.text("school"),
                row.text("trade"),
                row.optional("qualification"),
                row.date("since"),
                row.integer("places"),
                row.list("sources"));
    }
}
