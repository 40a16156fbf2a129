package fr.etabli.reading;

import fr.etabli.school.SchoolVocabulary;
import fr.etabli.trade.Qualification;
import fr.etabli.trade.QualificationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The names and abbreviations that diplomas and their kinds go by. */
final class QualificationPhrases {

    private QualificationPhrases() {}

    static List<Entry> entries(
            List<Qualification> all, LexiconFiles.Qualifications names, SchoolVocabulary.Words known) {
        List<Entry> entries = new ArrayList<>();
        names.types()
                .forEach((type, words) -> words.forEach(word -> entries.add(Entry.of(
                        word,
                        new Meaning.Type(
                                QualificationType.valueOf(type), known.types().contains(type))))));
        for (Qualification qualification : all) {
            Meaning meaning = new Meaning.Diploma(qualification);
            Stream.of(qualification.name(), qualification.nameEn(), qualification.formerName())
                    .filter(Objects::nonNull)
                    .forEach(name -> entries.addAll(Entry.ofName(name, meaning)));
            String abbreviation = qualification.abbreviation();
            if (abbreviation != null) {
                entries.add(Entry.of(abbreviation, meaning));
                entries.add(Entry.of(qualification.type().label() + " " + abbreviation, meaning));
            }
        }
        return entries;
    }
}
