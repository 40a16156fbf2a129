package fr.etabli.site;

import fr.etabli.geography.Place;
import fr.etabli.reading.TextReader;
import fr.etabli.search.SchoolFilter;
import fr.etabli.search.SchoolRequest;
import fr.etabli.search.SchoolSearch;
import fr.etabli.search.SchoolSelection;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Page;
import fr.etabli.vocabulary.Parameters;
import fr.etabli.vocabulary.Point;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out where a search was made from; one request where the address names a place beside its text. */
@Component
class Origins {

    /** What an address may be refused for; whatever else goes wrong is no answer to the question. */
    private static final Set<ErrorCode> NOWHERE =
            EnumSet.of(ErrorCode.UNKNOWN_PLACE, ErrorCode.UNKNOWN_VALUE, ErrorCode.BAD_ARGUMENT);

    private final TextReader reader;
    private final SchoolSearch search;

    Origins(TextReader reader, SchoolSearch search) {
        this.reader = reader;
        this.search = search;
    }

    /** Null where the search is about nowhere in particular. */
    @Nullable
    Point of(Generation generation, Query query) {
        try {
            return query.has(Query.NEAR)
                    ? near(generation, query)
                    : point(reader.read(generation, query.text()).place());
        } catch (EtabliException refusal) {
            if (NOWHERE.contains(refusal.code())) {
                return null;
            }
            throw refusal;
        }
    }

    private @Nullable Point near(Generation generation, Query query) {
        if (query.point().isPresent()) {
            List<Double> point = query.point().get();
            return new Point(point.get(0), point.get(1));
        }
        SchoolFilter around = SchoolSelection.read(new Parameters().add(Query.NEAR, query.one(Query.NEAR)))
                .filter();
        return point(search.find(SchoolRequest.of(generation, around, null, Page.first(1)))
                .interpretation()
                .place());
    }

    private static @Nullable Point point(@Nullable Place place) {
        return place == null ? null : place.location().point();
    }
}
