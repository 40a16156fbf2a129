package fr.etabli.reading;

import fr.etabli.school.SchoolStatus;
import fr.etabli.school.SchoolVocabulary;
import fr.etabli.vocabulary.Generation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

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
