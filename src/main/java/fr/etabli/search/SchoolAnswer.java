package fr.etabli.search;

import fr.etabli.vocabulary.EtabliException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Results, or why there are none. */
public record SchoolAnswer(@Nullable SchoolResults results, @Nullable EtabliException refusal) {

    static SchoolAnswer of(SchoolResults results) {
        return new SchoolAnswer(results, null);
    }

    static SchoolAnswer refused(EtabliException refusal) {
        return new SchoolAnswer(null, refusal);
    }

    /** @throws EtabliException where the request was refused */
    public SchoolResults get() {
        if (refusal != null) {
            throw refusal;
        }
        return Objects.requireNonNull(results);
    }
}
