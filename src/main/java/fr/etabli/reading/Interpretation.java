package fr.etabli.reading;

import fr.etabli.geography.Department;
import fr.etabli.geography.Place;
import fr.etabli.geography.Region;
import fr.etabli.school.SchoolStatus;
import fr.etabli.trade.Qualification;
import fr.etabli.trade.QualificationType;
import fr.etabli.trade.Trade;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a text was read, and the place that was asked for.
 *
 * @param didYouMean         the text as corrected, where it was misspelt
 * @param tradeReadings      the trades meant, the likeliest first
 * @param qualificationTypes types of the qualifications meant
 * @param qualifications     the very qualifications meant
 * @param place              the place meant
 * @param otherPlaces        other places of the same name, the most populous first
 * @param statuses           statuses that words ask for
 * @param untaught           trades and kinds of diplomas asked for that no open school is known to teach, as typed; of
 *                           trades {@code tradeReadings} then holds the nearest
 * @param names              words that occur in names of schools and their operators, folded
 * @param words              all words that were left to match names and descriptions
 * @param unread             words and places that were left out of account, as typed: nothing is known by their name, or
 *                           another place is meant
 * @param parts              the text part by part, in its order
 */
public record Interpretation(
        @Nullable String didYouMean,
        List<TradeReading> tradeReadings,
        List<QualificationType> qualificationTypes,
        List<Qualification> qualifications,
        @Nullable Place place,
        List<Place> otherPlaces,
        List<Region> regions,
        List<Department> departments,
        List<SchoolStatus> statuses,
        List<String> untaught,
        List<String> names,
        List<String> words,
        List<String> unread,
        List<TextPart> parts) {

    /** How blank text is read. */
    public static final Interpretation NOTHING = new Interpretation(
            null, List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of(), List.of());

    /** The trades meant, the likeliest first. */
    public List<Trade> trades() {
        return tradeReadings.stream().map(TradeReading::trade).toList();
    }

    /** Whether the text asks for schools where pupils can board. */
    public boolean boarding() {
        return parts.stream().anyMatch(part -> part.kind() == TextPart.Kind.BOARDING);
    }

    /** Whether the text says what schools teach, where they are or in which state, rather than words alone. */
    public boolean isStructured() {
        return parts.stream()
                .anyMatch(part -> part.kind() != TextPart.Kind.WORD && part.kind() != TextPart.Kind.IGNORED);
    }

    /** The same about another place, which was asked for outside the text. */
    public Interpretation at(Place asked, List<Place> others) {
        return new Interpretation(
                didYouMean,
                tradeReadings,
                qualificationTypes,
                qualifications,
                asked,
                others,
                regions,
                departments,
                statuses,
                untaught,
                names,
                words,
                unread,
                parts);
    }
}
