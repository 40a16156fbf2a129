package fr.etabli.reading;

import fr.etabli.school.SchoolStatus;
import fr.etabli.school.SchoolVocabulary;
import fr.etabli.vocabulary.Generation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Makes the lexicon of a generation from its entities and from {@link LexiconFiles}. */
final class LexiconBuilder {

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
    private final List<Entry> entries = new ArrayList<>();

    LexiconBuilder(Sources sources, LexiconFiles files) {
        this.sources = sources;
        this.files = files;
    }

    Lexicon build(Generation generation) {
        SchoolVocabulary.Words known = sources.vocabulary().words(generation);
        entries.addAll(new TradePhrases(sources, files, generation).entries());
        entries.addAll(
                QualificationPhrases.entries(sources.qualifications().list(generation), files.qualifications(), known));
        entries.addAll(AreaPhrases.entries(sources, files.areas(), generation));
        entries.addAll(PlacePhrases.entries(sources.places().list(generation), known));
        ordinary();
        known.names().forEach(word -> entries.add(Entry.of(word, new Meaning.InName())));
        known.descriptions().stream()
                .filter(word -> !known.names().contains(word))
                .forEach(word -> entries.add(Entry.of(word, new Meaning.InDescription())));
        return new Lexicon(entries, files.ordinary().towards(), files.ordinary().within());
    }

    private void ordinary() {
        LexiconFiles.Ordinary ordinary = files.ordinary();
        add(ordinary.planned(), new Meaning.Status(SchoolStatus.PLANNED));
        add(ordinary.boarding(), new Meaning.Boarding());
        add(ordinary.ignored(), new Meaning.Nothing(false));
        add(SCHOOL_YEARS, new Meaning.Nothing(false));
        add(Phrases.SMALL, new Meaning.Nothing(false));
        add(ordinary.towards(), new Meaning.Nothing(true));
        add(ordinary.within(), new Meaning.Nothing(true));
    }

    private void add(Collection<String> phrases, Meaning meaning) {
        phrases.stream()
                .flatMap(phrase -> Stream.of(phrase, singular(phrase), singular(phrase) + "s"))
                .distinct()
                .forEach(phrase -> entries.add(Entry.of(phrase, meaning)));
    }

    /** {@code portes ouvertes} and {@code porte ouverte} say as little; {@code fils} is no {@code fil}. */
    private static String singular(String phrase) {
        return phrase.replaceAll("(?<=\\p{L}{4})s\\b", "");
    }
}
