package fr.etabli.site;

import fr.etabli.reading.TextReader;
import fr.etabli.trade.QualificationType;
import fr.etabli.vocabulary.Folding;
import fr.etabli.vocabulary.Generation;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Kinds of diplomas that letters begin, such as {@code bac} or {@code bac p}; costs no request. */
@Component
class DiplomasBegun {

    private static final int FEWEST_LETTERS = 3;

    private final TextReader reader;

    DiplomasBegun(TextReader reader) {
        this.reader = reader;
    }

    /** The names, in French, of those that some open school prepares for. */
    List<String> by(Generation generation, String typed) {
        String letters = Folding.fold(typed);
        return letters.length() < FEWEST_LETTERS
                ? List.of()
                : Arrays.stream(QualificationType.values())
                        .map(QualificationType::label)
                        .filter(label -> Folding.fold(label).startsWith(letters))
                        .filter(label ->
                                reader.read(generation, label).untaught().isEmpty())
                        .toList();
    }
}
