package fr.etabli.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import fr.etabli.reading.Interpretation;
import fr.etabli.reading.TextPart;
import fr.etabli.reading.TradeReading;
import fr.etabli.school.SchoolStatus;
import fr.etabli.trade.Qualification;
import fr.etabli.trade.QualificationType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From what a text was read as to conditions and scores: docs/search.md tells the reason of each weight. */
final class TextQueries {

    private static final double TRADE = 10;
    private static final double TRADE_SPOKEN_OF = 1;
    private static final double NO_TRADE_STATED = 0.5;
    private static final float AREA_SPOKEN_OF = 0.1f;
    private static final Query NO_TRADE =
            Query.of(query -> query.bool(bool -> bool.mustNot(none -> none.exists(exists -> exists.field("trades")))));
    private static final double QUALIFICATION_STATED = 6;
    private static final double QUALIFICATION_NOT_STATED = 1;

    private TextQueries() {}

    /** What must hold; each scores how well it does. */
    static Map<String, Query> conditions(Selection selection) {
        Interpretation read = selection.interpretation();
        Map<String, Query> conditions = new LinkedHashMap<>();
        putBest(conditions, "text-trades", trades(read));
        putBest(conditions, "text-qualifications", qualifications(read));
        if (!read.isStructured() && !read.words().isEmpty()) {
            conditions.put("text-words", SchoolQueries.any("text-words", WordQueries.withErrors(read)));
        }
        return conditions;
    }

    /** What need not hold and tells a better match from a worse one. */
    static List<Query> preferences(Selection selection) {
        Interpretation read = selection.interpretation();
        List<Query> preferences = new ArrayList<>();
        if (read.isStructured() && !read.words().isEmpty()) {
            preferences.addAll(WordQueries.of(read));
        }
        List<String> areas = read.parts().stream()
                .filter(part -> part.kind() == TextPart.Kind.DEPARTMENT)
                .map(TextPart::text)
                .filter(name -> name.chars().noneMatch(Character::isDigit))
                .toList();
        if (!areas.isEmpty()) {
            preferences.add(WordQueries.anyWord(areas, AREA_SPOKEN_OF));
        }
        return preferences;
    }

    private static void putBest(Map<String, Query> conditions, String name, List<Query> queries) {
        if (!queries.isEmpty()) {
            conditions.put(
                    name,
                    Query.of(query -> query.disMax(
                            best -> best.queries(queries).tieBreaker(0.1).queryName(name))));
        }
    }

    /**
     * A school teaches one of the trades, or else its name or description speaks of one in the very words. Of a planned school no
     * source may say yet what it will teach: it is not excluded, and comes last.
     */
    private static List<Query> trades(Interpretation read) {
        List<Query> queries = new ArrayList<>();
        for (TradeReading reading : read.tradeReadings()) {
            String slug = reading.trade().slug();
            queries.add(SchoolQueries.constant(
                    slug, TRADE * reading.weight(), SchoolQueries.terms(slug, "trades", List.of(slug))));
            queries.add(SchoolQueries.constant(
                    slug + "-spoken-of",
                    TRADE_SPOKEN_OF,
                    SchoolQueries.any(
                            slug + "-spoken-of",
                            List.of(phrase("name", reading.said()), phrase("description", reading.said())))));
        }
        if (!queries.isEmpty() && read.statuses().contains(SchoolStatus.PLANNED)) {
            queries.add(SchoolQueries.constant("no-trade-stated", NO_TRADE_STATED, NO_TRADE));
        }
        return queries;
    }

    /** Words as they stand: analyzed as they were indexed, for synonyms would change their positions. */
    static Query phrase(String field, String words) {
        return Query.of(query ->
                query.matchPhrase(match -> match.field(field).query(words).analyzer("french")));
    }

    /**
     * A school prepares for one of the qualifications. One that teaches the trade is not excluded where no source says for
     * which qualification it does; it comes after those of which one says so.
     */
    private static List<Query> qualifications(Interpretation read) {
        List<Query> queries = new ArrayList<>();
        List<String> trades = tradesConcerned(read);
        List<String> types =
                read.qualificationTypes().stream().map(QualificationType::name).toList();
        List<String> slugs =
                read.qualifications().stream().map(Qualification::slug).toList();
        if (!slugs.isEmpty()) {
            queries.add(stated("qualifications", slugs));
        } else if (!types.isEmpty() && read.tradeReadings().isEmpty()) {
            queries.add(stated("qualificationTypes", types));
        } else if (!types.isEmpty()) {
            queries.add(stated(
                    "tradeTypes",
                    trades.stream()
                            .flatMap(trade -> types.stream().map(type -> trade + "|" + type))
                            .toList()));
        }
        if (!queries.isEmpty() && !trades.isEmpty()) {
            queries.add(SchoolQueries.constant(
                    "not-stated",
                    QUALIFICATION_NOT_STATED,
                    SchoolQueries.terms(
                            "not-stated",
                            "tradeTypes",
                            trades.stream().map(trade -> trade + "|").toList())));
        }
        return queries;
    }

    private static List<String> tradesConcerned(Interpretation read) {
        return read.tradeReadings().isEmpty()
                ? read.qualifications().stream()
                        .flatMap(one -> one.trades().stream())
                        .distinct()
                        .toList()
                : read.tradeReadings().stream()
                        .map(reading -> reading.trade().slug())
                        .toList();
    }

    private static Query stated(String field, List<String> values) {
        return SchoolQueries.constant(
                "stated-" + field, QUALIFICATION_STATED, SchoolQueries.terms("stated-" + field, field, values));
    }
}
