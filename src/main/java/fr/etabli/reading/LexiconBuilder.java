package fr.etabli.reading;

import fr.etabli.geography.Department;
import fr.etabli.geography.Place;
import fr.etabli.geography.Region;
import fr.etabli.school.SchoolStatus;
import fr.etabli.school.SchoolVocabulary;
import fr.etabli.trade.Qualification;
import fr.etabli.trade.QualificationType;
import fr.etabli.trade.Trade;
import fr.etabli.vocabulary.Generation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the lexicon of a generation from its entities and from {@link LexiconFiles}. */
final class LexiconBuilder {

    private static final int TOWN = 10_000;
    private static final int SHORTEST_BEGINNING = 4;
    /** What the second part of a commune's name begins with. */
    private static final Set<String> LINKS =
            Set.of("sur", "sous", "en", "les", "de", "du", "des", "d", "la", "le", "l", "a", "aux", "au", "et");

    /** What too many names begin with to stand for one. */
    private static final Set<String> COMMON = Set.of(
            "saint", "sainte", "saints", "saintes", "notre", "grand", "grande", "petit", "petite", "haut", "haute",
            "basse", "mont", "plateau", "pont", "port", "vieux", "neuf", "nouveau", "chateau", "belle", "beau", "rose",
            "terre");

    private static final Pattern ARRONDISSEMENT = Pattern.compile("(\\p{L}+) (\\d+)er?.*");
    private static final List<String> SCHOOL_YEARS = List.of(
            "3e",
            "3eme",
            "4e",
            "4eme",
            "5e",
            "5eme",
            "6e",
            "6eme",
            "2nde",
            "1ere",
            "troisieme",
            "quatrieme",
            "cinquieme");

    private final Sources sources;
    private final LexiconFiles files;
    private final Generation generation;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Led> byPhrase = new LinkedHashMap<>();

    /** A phrase and the trades that it leads to. */
    private record Led(String phrase, List<TradeReading> trades) {}

    LexiconBuilder(Sources sources, LexiconFiles files, Generation generation) {
        this.sources = sources;
        this.files = files;
        this.generation = generation;
    }

    Lexicon build() {
        SchoolVocabulary.Words known = sources.vocabulary().words(generation);
        trades();
        untaught();
        qualifications(known);
        areas();
        places(known);
        ordinary();
        known.names().forEach(word -> entries.add(Entry.of(word, new Meaning.InName())));
        known.descriptions().stream()
                .filter(word -> !known.names().contains(word))
                .forEach(word -> entries.add(Entry.of(word, new Meaning.InDescription())));
        return new Lexicon(entries, files.ordinary().towards(), files.ordinary().within());
    }

    /** Each phrase with all trades that it leads to; those that no open school teaches lead on to the nearest. */
    private void trades() {
        for (Trade trade : sources.trades().list(generation)) {
            LexiconFiles.Words more = files.trades().getOrDefault(trade.slug(), LexiconFiles.Words.NONE);
            own(trade).forEach(phrase -> lead(phrase, new TradeReading(trade, 1, phrase, phrase)));
            Stream.concat(more.words().stream(), qualificationsOf(trade))
                    .forEach(phrase -> lead(phrase, new TradeReading(trade, 1, trade.name(), phrase)));
            more.loosely()
                    .forEach(phrase ->
                            lead(phrase, new TradeReading(trade, TradeReading.LOOSELY, trade.name(), phrase)));
            sources.sectors().find(generation, trade.sector()).stream()
                    .flatMap(sector -> both(sector.name(), sector.nameEn()))
                    .filter(name -> isTaught(trade))
                    .forEach(phrase ->
                            lead(phrase, new TradeReading(trade, TradeReading.LOOSELY, trade.name(), phrase)));
        }
        byPhrase.values().forEach(led -> entries.add(Entry.of(led.phrase(), taught(led.trades()))));
    }

    /** Name and synonyms: the words by which the index knows the trade too. */
    private static Stream<String> own(Trade trade) {
        return Stream.concat(both(trade.name(), trade.nameEn()), trade.synonyms().stream());
    }

    private static Stream<String> both(String name, @Nullable String other) {
        return other == null ? Stream.of(name) : Stream.of(name, other);
    }

    private void lead(String phrase, TradeReading reading) {
        List<TradeReading> readings = byPhrase.computeIfAbsent(
                        String.join("", Phrases.telling(phrase)), none -> new Led(phrase, new ArrayList<>()))
                .trades();
        if (readings.stream().noneMatch(one -> one.trade().equals(reading.trade()))) {
            readings.add(reading);
        }
    }

    /** What a diploma is called behind its type, such as {@code Maintenance des véhicules}. */
    private Stream<String> qualificationsOf(Trade trade) {
        return sources.qualifications().list(generation).stream()
                .filter(one -> one.trades().contains(trade.slug()))
                .map(one -> one.name()
                        .replaceFirst("^(?i)" + Pattern.quote(one.type().label()) + "\\s+", "")
                        .replaceAll("\\s*\\(.*\\)", ""));
    }

    /** A word that is a trade's own means no other one loosely. */
    private Meaning taught(List<TradeReading> readings) {
        boolean owned = readings.stream().anyMatch(TradeReading::isOwn);
        List<TradeReading> taught = readings.stream()
                .filter(one -> isTaught(one.trade()))
                .filter(one -> !owned || one.weight() == 1)
                .toList();
        return taught.isEmpty() ? new Meaning.Untaught(nearest(readings)) : new Meaning.Trades(taught);
    }

    private boolean isTaught(Trade trade) {
        return sources.counts().byTrade(generation, trade.slug()) > 0;
    }

    /** Taught trades that share a word with one that is not, or else its sector. */
    private List<TradeReading> nearest(List<TradeReading> untaught) {
        for (TradeReading reading : untaught) {
            Trade trade = reading.trade();
            List<TradeReading> akin = taught(other ->
                    other.synonyms().stream().anyMatch(word -> trade.synonyms().contains(word)));
            List<TradeReading> near =
                    akin.isEmpty() ? taught(other -> other.sector().equals(trade.sector())) : akin;
            if (!near.isEmpty()) {
                return near;
            }
        }
        return List.of();
    }

    private List<TradeReading> taught(Predicate<Trade> which) {
        return sources.trades().list(generation).stream()
                .filter(this::isTaught)
                .filter(which)
                .map(trade -> new TradeReading(trade, 1, trade.name(), trade.name()))
                .toList();
    }

    private void untaught() {
        for (LexiconFiles.Untaught untaught : files.untaught()) {
            List<TradeReading> nearest = taught(trade -> untaught.nearest().contains(trade.slug()));
            untaught.words().forEach(word -> entries.add(Entry.of(word, new Meaning.Untaught(nearest))));
        }
    }

    private void qualifications(SchoolVocabulary.Words known) {
        files.qualifications()
                .types()
                .forEach((type, words) -> words.forEach(word -> entries.add(Entry.of(
                        word,
                        new Meaning.Type(
                                QualificationType.valueOf(type), known.types().contains(type))))));
        for (Qualification qualification : sources.qualifications().list(generation)) {
            Meaning meaning = new Meaning.Diploma(qualification);
            Stream.of(qualification.name(), qualification.nameEn(), qualification.formerName())
                    .filter(Objects::nonNull)
                    .forEach(name -> name(name, meaning));
            String abbreviation = qualification.abbreviation();
            if (abbreviation != null) {
                entries.add(Entry.of(abbreviation, meaning));
                entries.add(Entry.of(qualification.type().label() + " " + abbreviation, meaning));
            }
        }
    }

    private void areas() {
        Map<String, Department> departments = new LinkedHashMap<>();
        sources.departments().list(generation).forEach(one -> departments.put(one.code(), one));
        for (Region region : sources.regions().list(generation)) {
            Meaning meaning = new Meaning.Area(region.name(), List.of(region), List.of());
            names(region.name(), files.areas().regions().get(region.code())).forEach(name -> name(name, meaning));
        }
        for (Department department : departments.values()) {
            Meaning meaning = new Meaning.Area(department.name(), List.of(), List.of(department));
            names(department.name(), files.areas().departments().get(department.code()))
                    .forEach(name -> name(name, meaning));
            entries.add(Entry.of(department.code(), meaning));
        }
        for (LexiconFiles.Former former : files.areas().former()) {
            Meaning meaning = new Meaning.Area(
                    former.name(),
                    List.of(),
                    former.departments().stream()
                            .map(departments::get)
                            .filter(Objects::nonNull)
                            .toList());
            names(former.name(), former.words()).forEach(name -> name(name, meaning));
        }
    }

    private static Stream<String> names(String name, @Nullable Collection<String> others) {
        return Stream.concat(Stream.of(name), others == null ? Stream.of() : others.stream())
                .distinct();
    }

    /** A name as it is compared, with its small words where it has some, and {@code stnazaire} for {@code saintnazaire}. */
    private void name(String name, Meaning meaning) {
        Entry entry = Entry.of(name, meaning);
        String whole = String.join("", Phrases.words(name));
        entries.add(entry);
        if (!whole.equals(entry.key())) {
            entries.add(new Entry(name, whole, meaning));
        }
        if (whole.startsWith("saint")) {
            entries.add(new Entry(name, "st" + whole.substring("saint".length()), meaning));
        }
    }

    private void places(SchoolVocabulary.Words known) {
        for (Place place : sources.places().list(generation)) {
            boolean schools = known.communes().contains(place.code());
            boolean shadowed = !schools && !isTown(place) && known.names().containsAll(Phrases.telling(place.name()));
            Meaning.Commune meaning = new Meaning.Commune(place, false, schools, shadowed);
            name(place.name(), meaning);
            beginnings(place, schools)
                    .forEach(words -> entries.add(new Entry(place.name(), words, meaning.beginning())));
            place.postalCodes().forEach(code -> entries.add(new Entry(place.name(), code, meaning)));
            arrondissement(place, meaning);
        }
    }

    private static boolean isTown(Place place) {
        Integer population = place.population();
        return population != null && population >= TOWN;
    }

    /**
     * What towns are called for short: the name as far as its first preposition, and where there is a school its first
     * word.
     */
    private static Stream<String> beginnings(Place place, boolean schools) {
        List<String> words = Phrases.words(place.name());
        List<String> telling = Phrases.telling(place.name());
        if ((!schools && !isTown(place)) || place.isArrondissement()) {
            return Stream.of();
        }
        int from = Phrases.SMALL.contains(words.get(0)) ? 1 : 0;
        int to = from + 1;
        while (to < words.size() && !LINKS.contains(words.get(to))) {
            to++;
        }
        String shortened = String.join(" ", words.subList(from, to));
        return Stream.of(shortened, schools ? telling.get(0) : shortened)
                .distinct()
                .filter(beginning -> beginning.length() >= SHORTEST_BEGINNING && !COMMON.contains(beginning))
                .filter(beginning -> !beginning.equals(String.join(" ", telling)));
    }

    /** {@code Lyon 8}, {@code Lyon 8e}, {@code Lyon 08}, {@code 8e arrondissement de Lyon}. */
    private void arrondissement(Place place, Meaning meaning) {
        Matcher matcher = ARRONDISSEMENT.matcher(place.name().toLowerCase(Locale.FRENCH));
        if (place.name().endsWith("Arrondissement") && matcher.matches()) {
            String city = matcher.group(1);
            String number = matcher.group(2);
            String ordinal = number + (number.equals("1") ? "er" : "e");
            Stream.of(
                            city + " " + number,
                            city + " 0" + number,
                            city + " " + ordinal,
                            city + " " + number + "eme",
                            city + " " + number + "eme arrondissement",
                            city + " " + ordinal + " arr",
                            ordinal + " arrondissement " + city,
                            number + "eme arrondissement " + city,
                            city + " " + number + "th",
                            city + " " + number + " arrondissement")
                    .forEach(words -> entries.add(new Entry(place.name(), words, meaning)));
        }
    }

    private void ordinary() {
        LexiconFiles.Ordinary ordinary = files.ordinary();
        ordinary.planned().forEach(word -> entries.add(Entry.of(word, new Meaning.Status(SchoolStatus.PLANNED))));
        nothing(ordinary.ignored(), false);
        nothing(SCHOOL_YEARS, false);
        nothing(Phrases.SMALL, false);
        nothing(ordinary.towards(), true);
        nothing(ordinary.within(), true);
    }

    private void nothing(Collection<String> phrases, boolean preposition) {
        phrases.forEach(phrase -> entries.add(Entry.of(phrase, new Meaning.Nothing(preposition))));
    }
}
