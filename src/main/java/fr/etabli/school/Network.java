package fr.etabli.school;

import fr.etabli.input.Row;
import fr.etabli.vocabulary.GlobalId;
import org.jspecify.annotations.Nullable;

/** A body that schools belong to. */
public record Network(String slug, String name, @Nullable String website) {

    public String id() {
        return new GlobalId("network", slug).toString();
    }

    /** Reads a row of {@code networks.csv}. */
    public static Network of(Row row) {
        return new Network(row.text("slug"), row.text("name"), row.optional("website"));
    }
}
