package fr.etabli.extract;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running what somebody wrote into a text. A text that begins like a formula ({@code =}, {@code +},
 * {@code -}, {@code @}, a tab or a line break, or the full-width forms of these signs) gets one apostrophe before it; a plain
 * number or phone number, such as {@code +33381485000}, is left as it is, for it can do no harm. A text that begins with
 * apostrophes before such a sign gets one more, so that taking one apostrophe away always gives back the text.
 */
final class Formulas {

    private static final Pattern FORMULA =
            Pattern.compile("'*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]\\d+(?:[., ]\\d+)*");

    private Formulas() {}

    static String disarm(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** The text as it was before {@link #disarm}. */
    static String original(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
