package fr.etabli.map;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** French on pictures. */
final class Phrases {

    private Phrases() {}

    /** aucune école connue, 1 école, 1 234 écoles. */
    static String schools(int count) {
        return count == 0 ? "aucune école connue" : number(count) + (count == 1 ? " école" : " écoles");
    }

    static String number(int count) {
        return NumberFormat.getIntegerInstance(Locale.FRANCE).format(count).replace('\u202F', '\u00A0');
    }

    /** 1er mai 2026, 22 novembre 2026. */
    static String day(LocalDate date) {
        String rest = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRANCE).format(date);
        return (date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth())) + " " + rest;
    }

    /** The text, or as much of it as fits, with an ellipsis. */
    static String cut(String text, double width, Mark.Lettering lettering) {
        Typeface face = Typeface.of(lettering);
        String cut = text;
        int end = text.length();
        while (end > 0 && face.width(cut, lettering.size()) > width) {
            end = text.offsetByCodePoints(end, -1);
            cut = text.substring(0, end).strip() + "…";
        }
        return cut;
    }

    /** The lines that a text takes, each no wider than given; a word wider than that has a line of its own. */
    static List<String> lines(String text, double width, Mark.Lettering lettering) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && Typeface.of(lettering).width(longer, lettering.size()) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
