package fr.etabli.search;

import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import fr.etabli.geography.Place;
import fr.etabli.geography.PlaceQueries;
import fr.etabli.index.Documents;
import fr.etabli.index.Kind;
import fr.etabli.index.Stored;
import fr.etabli.reading.Interpretation;
import fr.etabli.reading.TextPart;
import fr.etabli.reading.TextReader;
import fr.etabli.reading.TradeWords;
import fr.etabli.school.School;
import fr.etabli.school.SchoolCounts;
import fr.etabli.trade.Trade;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Folding;
import fr.etabli.vocabulary.Generation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Trades and regions from memory, schools and places from one multi-search, all ranked together. */
final class ElasticsearchSuggestions implements Suggestions {

    private static final int MOST = 20;
    private static final int LONGEST_TEXT = 80;
    /** Enough that the right one is among them even where the index ranks by less than we do. */
    private static final int CANDIDATES = 20;

    private static final Set<TextPart.Kind> SETTLED = EnumSet.of(
            TextPart.Kind.TRADE,
            TextPart.Kind.QUALIFICATION,
            TextPart.Kind.STATUS,
            TextPart.Kind.BOARDING,
            TextPart.Kind.IGNORED);

    private final Documents documents;
    private final Dictionaries known;
    private final SchoolCounts counts;
    private final TradeWords words;
    private final TextReader reader;

    /** A suggestion and how likely it is meant. */
    private record Scored(Suggestion suggestion, double score) {}

    ElasticsearchSuggestions(
            Documents documents, Dictionaries known, SchoolCounts counts, TradeWords words, TextReader reader) {
        this.reader = reader;
        this.words = words;
        this.documents = documents;
        this.known = known;
        this.counts = counts;
    }

    @Override
    public List<Suggestion> suggest(Generation generation, String text, Set<SuggestionKind> kinds, int first) {
        if (first < 1 || first > MOST) {
            throw new EtabliException(
                    ErrorCode.BAD_ARGUMENT, "`first` lies between 1 and " + MOST + ", not at " + first + ".");
        }
        String typed = shortened(text).substring(settled(generation, text).length());
        if (Folding.fold(typed).isEmpty()) {
            return List.of();
        }
        Set<SuggestionKind> wanted = kinds.isEmpty() ? EnumSet.allOf(SuggestionKind.class) : kinds;
        List<Scored> all = new ArrayList<>(remembered(generation, new SuggestionRank(typed), wanted));
        all.addAll(searched(generation, typed, wanted));
        all.addAll(read(generation, typed, wanted));
        all.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparing(scored -> scored.suggestion()
                .text()));
        Set<Object> seen = new HashSet<>();
        all.removeIf(scored -> !seen.add(scored.suggestion()));
        return mixed(all, first);
    }

    /** A trade or a courtesy that is complete; what stands behind it is being typed now. */
    @Override
    public String settled(Generation generation, String text) {
        String typed = shortened(text);
        List<TextPart> parts = reader.read(generation, typed).parts();
        int at = 0;
        while (at < parts.size() - 1 && SETTLED.contains(parts.get(at).kind())) {
            at++;
        }
        return at == 0
                ? ""
                : typed.substring(0, Math.max(0, typed.indexOf(parts.get(at).text())));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    /** What the letters mean as a text, where that is no name of the kind: {@code idf}, {@code picardie}, {@code coiffeur}. */
    private List<Scored> read(Generation generation, String typed, Set<SuggestionKind> wanted) {
        Interpretation read = reader.read(generation, typed);
        List<Scored> found = new ArrayList<>();
        if (read.didYouMean() != null) {
            return found; // letters typed so far are no misspelt word
        }
        if (wanted.contains(SuggestionKind.TRADE)) {
            read.trades()
                    .forEach(trade -> found.add(
                            new Scored(Suggestion.of(trade, sector(generation, trade)), SuggestionRank.READ)));
        }
        if (wanted.contains(SuggestionKind.REGION)) {
            Stream.concat(read.regions().stream(), read.departments().stream().map(department -> known.regions()
                            .get(generation, department.regionCode())))
                    .distinct()
                    .forEach(region -> found.add(new Scored(Suggestion.of(region), SuggestionRank.READ)));
        }
        Place place = read.place();
        if (place != null && wanted.contains(SuggestionKind.PLACE)) {
            found.add(new Scored(
                    Suggestion.of(place, department(generation, place.departmentCode())), SuggestionRank.READ));
        }
        return found;
    }

    private List<Scored> remembered(Generation generation, SuggestionRank rank, Set<SuggestionKind> wanted) {
        List<Scored> found = new ArrayList<>();
        if (wanted.contains(SuggestionKind.TRADE)) {
            known.trades()
                    .list(generation)
                    .forEach(trade -> found.add(new Scored(
                            Suggestion.of(trade, sector(generation, trade)),
                            rank.of(trade, words.of(trade), counts.byTrade(generation, trade.slug())))));
        }
        if (wanted.contains(SuggestionKind.REGION)) {
            known.regions()
                    .list(generation)
                    .forEach(region -> found.add(new Scored(Suggestion.of(region), rank.of(region))));
        }
        found.removeIf(scored -> scored.score() <= 0);
        return found;
    }

    private List<Scored> searched(Generation generation, String typed, Set<SuggestionKind> wanted) {
        List<Documents.Search> searches = new ArrayList<>();
        if (wanted.contains(SuggestionKind.PLACE)) {
            searches.add(PlaceQueries.search(typed, CANDIDATES));
        }
        if (wanted.contains(SuggestionKind.SCHOOL)) {
            searches.add(SuggestionQueries.schools(typed, CANDIDATES));
        }
        List<Scored> found = new ArrayList<>();
        if (!searches.isEmpty()) {
            SuggestionRank rank = new SuggestionRank(typed);
            List<ResponseBody<Stored<JsonNode>>> answers = documents.searches(generation, searches, JsonNode.class);
            for (int i = 0; i < answers.size(); i++) {
                boolean places = searches.get(i).kind() == Kind.COMMUNES;
                answers.get(i).hits().hits().stream()
                        .map(Stored::entityOf)
                        .map(entity -> places ? place(generation, rank, entity) : school(generation, rank, entity))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private Scored place(Generation generation, SuggestionRank rank, JsonNode entity) {
        Place place = documents.as(Place.class, entity);
        return new Scored(Suggestion.of(place, department(generation, place.departmentCode())), rank.of(place));
    }

    private Scored school(Generation generation, SuggestionRank rank, JsonNode entity) {
        School school = documents.as(School.class, entity);
        String detail = school.address().commune() + ", " + department(generation, school.departmentCode());
        return new Scored(Suggestion.of(school, detail), rank.of(school));
    }

    private String department(Generation generation, String code) {
        return known.departments().get(generation, code).name();
    }

    private String sector(Generation generation, Trade trade) {
        return known.sectors().get(generation, trade.sector()).name();
    }

    /** The best, of which no kind takes more than half as long as another has something to show. */
    private static List<Suggestion> mixed(List<Scored> best, int first) {
        int share = (first + 1) / 2;
        List<Scored> taken = new ArrayList<>();
        List<Scored> left = new ArrayList<>();
        for (Scored scored : best) {
            long same = taken.stream()
                    .filter(other ->
                            other.suggestion().kind() == scored.suggestion().kind())
                    .count();
            (same < share && taken.size() < first ? taken : left).add(scored);
        }
        left.stream().limit(first - taken.size()).forEach(taken::add);
        taken.sort(Comparator.comparingDouble(Scored::score).reversed());
        return taken.stream().map(Scored::suggestion).toList();
    }
}
