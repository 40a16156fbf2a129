package fr.etabli.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All phrases that a generation gives a meaning, found as written, by family, by sound and with errors. */
final class Lexicon {

    /** Phrases found, and how far from them the text is. */
    record Found(Entry entry, Spelt spelt) {}

    /** How the text spells a phrase. */
    enum Spelt {
        RIGHT,
        /** With other spaces. */
        JOINED,
        /** By a word of its family. */
        AKIN,
        ONE_ERROR,
        TWO_ERRORS;

        /** Whether two spellings forgive as much, so that what they lead to may be meant alike. */
        boolean isLike(Spelt other) {
            return this == other || (compareTo(AKIN) < 0 && other.compareTo(AKIN) < 0);
        }

        boolean isMistake() {
            return this == JOINED || this == ONE_ERROR || this == TWO_ERRORS;
        }
    }

    private static final int TOWN = 10_000;

    private final Map<String, List<Entry>> byKey = new HashMap<>();
    private final Map<String, List<Entry>> byRoot = new HashMap<>();
    private final Map<String, List<Entry>> bySound = new HashMap<>();
    private final Set<String> towards;
    private final Set<String> within;
    private final Spellings spellings;

    /**
     * @param towards phrases after which the name of a commune follows, as {@link #prepositions} makes them
     * @param within  phrases after which the name of a region or department follows
     */
    Lexicon(Collection<Entry> entries, Collection<String> towards, Collection<String> within) {
        Sounds sounds = new Sounds();
        entries.forEach(entry -> add(entry, sounds));
        this.towards = prepositions(towards);
        this.within = prepositions(within);
        this.spellings = new Spellings(byKey.keySet().stream()
                .filter(key -> key.length() >= 4 && key.chars().anyMatch(Character::isLetter))
                .toList());
    }

    private void add(Entry entry, Sounds sounds) {
        put(byKey, entry.key(), entry);
        if (entry.meaning() instanceof Meaning.Untaught
                || (entry.meaning() instanceof Meaning.Trades meant && meant.isStrict())) {
            put(byRoot, Families.root(entry.words()), entry);
        }
        if (entry.key().length() >= 5 && !(entry.meaning() instanceof Meaning.Nothing)) {
            put(bySound, sounds.remembered(entry.words()), entry);
        }
    }

    private static void put(Map<String, List<Entry>> map, String key, Entry entry) {
        if (!key.isEmpty()) {
            map.computeIfAbsent(key, none -> new ArrayList<>(1)).add(entry);
        }
    }

    private static Set<String> prepositions(Collection<String> phrases) {
        Set<String> joined = new HashSet<>();
        phrases.forEach(phrase -> joined.add(String.join(" ", Phrases.words(phrase))));
        return joined;
    }

    int size() {
        return byKey.size();
    }

    boolean leadsTowards(String words) {
        return towards.contains(words);
    }

    boolean leadsWithin(String words) {
        return within.contains(words);
    }

    /** Whether the word stands in the lexicon as it is. */
    boolean knows(String word) {
        return byKey.containsKey(word);
    }

    /** Whether the word alone means a trade, an area or a town. */
    boolean acts(String word) {
        return byKey.getOrDefault(word, List.of()).stream()
                .map(Entry::meaning)
                .anyMatch(meaning -> meaning.kind() == TextPart.Kind.TRADE
                        || meaning instanceof Meaning.Area
                        || (meaning instanceof Meaning.Commune commune && commune.population() >= TOWN));
    }

    /** Without errors; other members of its family only where it is not there itself. */
    List<Found> written(String words) {
        String key = words.replace(" ", "");
        List<Found> found = new ArrayList<>();
        byKey.getOrDefault(key, List.of())
                .forEach(
                        entry -> found.add(new Found(entry, entry.words().equals(words) ? Spelt.RIGHT : Spelt.JOINED)));
        boolean unknown = found.stream().allMatch(one -> one.entry().meaning() instanceof Meaning.InDescription);
        if (unknown) {
            found.addAll(akin(words));
        }
        return found;
    }

    /** The nearest members of the family: {@code cuisiner} is {@code cuisine} rather than {@code cuisiniste}. */
    private List<Found> akin(String words) {
        List<Entry> family = byRoot.getOrDefault(Families.root(words), List.of());
        int nearest = family.stream()
                .mapToInt(entry -> Spellings.errors(entry.key(), words.replace(" ", "")))
                .min()
                .orElse(0);
        return family.stream()
                .filter(entry -> Spellings.errors(entry.key(), words.replace(" ", "")) == nearest)
                .map(entry -> new Found(entry, Spelt.AKIN))
                .toList();
    }

    /** With errors. What sounds alike counts as one error, whatever its letters. */
    List<Found> misspelt(String words) {
        String key = words.replace(" ", "");
        int forgiven = Spellings.forgiven(key.length());
        Map<Entry, Spelt> found = new HashMap<>();
        for (Spellings.Match match : spellings.near(key, forgiven)) {
            byKey.getOrDefault(match.word(), List.of())
                    .forEach(entry -> found.put(entry, match.errors() == 1 ? Spelt.ONE_ERROR : Spelt.TWO_ERRORS));
        }
        if (forgiven > 0) {
            bySound.getOrDefault(Sounds.of(words), List.of()).stream()
                    .filter(entry -> !entry.key().equals(key))
                    .forEach(entry -> found.put(entry, Spelt.ONE_ERROR));
        }
        return found.entrySet().stream()
                .map(entry -> new Found(entry.getKey(), entry.getValue()))
                .toList();
    }
}
