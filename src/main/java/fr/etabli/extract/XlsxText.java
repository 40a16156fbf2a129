package fr.etabli.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as they stand in the XML of a workbook. */
final class XlsxText {

    /** What a cell can hold. */
    static final int LONGEST = 32_767;

    private static final String CUT = "… (coupé : le texte entier est dans les autres formats)";

    /** XML 1.0 has no such characters, and a text may look like their replacement. */
    private static final Pattern UNWRITABLE = Pattern.compile(
            "[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]|_(?=x[0-9A-Fa-f]{4}_)");

    private XlsxText() {}

    /** Shortened, with a word that says so, where it is longer than a cell can be. */
    static String fitted(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - CUT.length()) + CUT;
    }

    static String escaped(String text) {
        Matcher unwritable = UNWRITABLE.matcher(text);
        String writable = unwritable.find()
                ? unwritable.replaceAll(
                        match -> "_x%04X_".formatted((int) match.group().charAt(0)))
                : text;
        return writable.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
