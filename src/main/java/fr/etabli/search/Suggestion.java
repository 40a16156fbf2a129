package fr.etabli.search;

import fr.etabli.geography.Place;
import fr.etabli.geography.Region;
import fr.etabli.school.School;
import fr.etabli.trade.Trade;
import org.jspecify.annotations.Nullable;

/**
 * One of the things that a person may mean; exactly the entity of its kind is there.
 *
 * @param text   its name, in French
 * @param detail what tells it from others of its name, in French
 */
public record Suggestion(
        SuggestionKind kind,
        String text,
        @Nullable String detail,
        @Nullable School school,
        @Nullable Trade trade,
        @Nullable Place place,
        @Nullable Region region) {

    static Suggestion of(Trade trade, String detail) {
        return new Suggestion(SuggestionKind.TRADE, trade.name(), detail, null, trade, null, null);
    }

    static Suggestion of(Region region) {
        return new Suggestion(SuggestionKind.REGION, region.name(), "Région", null, null, null, region);
    }

    static Suggestion of(Place place, String detail) {
        return new Suggestion(SuggestionKind.PLACE, place.name(), detail, null, null, place, null);
    }

    static Suggestion of(School school, String detail) {
        return new Suggestion(SuggestionKind.SCHOOL, school.name(), detail, school, null, null, null);
    }
}
