package fr.etabli.input;

import fr.etabli.input.Type.Flaw;
import fr.etabli.vocabulary.PartialDate;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The kinds of values that columns hold. */
public final class Types {

    /** In characters. Elasticsearch takes no longer ones for ids, and the longest addresses of mail are of 254. */
    private static final int LONGEST_NAME = 254;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(?:\\.[0-9]{1,15})?");
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s<>\"]{1,64}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern FRENCH_PHONE = Pattern.compile("\\+33[1-9][0-9]{8}");

    private Types() {}

    /** Any text without control characters, line breaks and tabs aside, and without those that turn what stands around them. */
    public static Type text() {
        return matching(
                text -> text.chars().noneMatch(Types::isControl),
                Rules.CONTROL_CHARACTER,
                "It holds a control character.");
    }

    /** The embedding, overriding and isolating characters of Unicode can make a page say what it does not. */
    private static boolean isControl(int character) {
        return (Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t')
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }

    /** Lower case letters without accents and digits, in groups joined by single hyphens. */
    public static Type slug() {
        return matching(
                text -> text.length() <= LONGEST_NAME && SLUG.matcher(text).matches(),
                Rules.BAD_SLUG,
                "This is no slug.");
    }

    /**
     * A code of a fixed form.
     *
     * @param form what it looks like, for people: “two digits”
     */
    public static Type code(String pattern, String form) {
        return matching(
                Pattern.compile(pattern).asMatchPredicate(),
                Rules.BAD_CODE,
                "This is no such code: expected " + form + ".");
    }

    /** A code of a fixed form that holds a check of its own. */
    public static Type code(Predicate<String> test, String form) {
        return matching(test, Rules.BAD_CODE, "This is no such code: expected " + form + ".");
    }

    /** One of the names of an enum. */
    public static <E extends Enum<E>> Type oneOf(Class<E> terms) {
        return oneOf(Arrays.stream(terms.getEnumConstants()).map(Enum::name).toList());
    }

    /** One of these terms. */
    public static Type oneOf(List<String> terms) {
        Set<String> known = new TreeSet<>(terms);
        String remedy = "Write one of " + String.join(", ", terms) + ".";
        return Type.of(text ->
                known.contains(text) ? null : new Flaw(Rules.UNKNOWN_TERM, "This term is not known here.", remedy));
    }

    /** A year, month or day: EDTF level 0. */
    public static Type date() {
        return Type.of(Types::dateFlaw);
    }

    /** A date that has come by the given day. */
    public static Type pastDate(LocalDate today) {
        return Type.of(text -> {
            Flaw flaw = dateFlaw(text);
            boolean future = flaw == null && PartialDate.of(text).firstDay().isAfter(today);
            return future ? new Flaw(Rules.DATE_IN_FUTURE, "This is later than today, " + today + ".", null) : flaw;
        });
    }

    /** A whole number, ends included. */
    public static Type integer(int least, int most) {
        return Type.of(text -> INTEGER.matcher(text).matches()
                ? range(Double.parseDouble(text), least, most, least + " to " + most)
                : new Flaw(Rules.BAD_NUMBER, "This is no whole number.", null));
    }

    /** A number with a decimal point, ends included. */
    public static Type decimal(double least, double most) {
        String range = plain(least) + " to " + plain(most);
        return Type.of(text -> DECIMAL.matcher(text).matches()
                ? range(Double.parseDouble(text), least, most, range)
                : new Flaw(Rules.BAD_NUMBER, "This is no number.", null));
    }

    public static Type bool() {
        return matching(
                text -> text.equals("true") || text.equals("false"),
                Rules.BAD_BOOLEAN,
                "This is neither true nor false.");
    }

    /** An absolute http or https address. */
    public static Type url() {
        return matching(Types::isUrl, Rules.BAD_URL, "This is no absolute web address.");
    }

    public static Type email() {
        return matching(
                text -> text.length() <= LONGEST_NAME && EMAIL.matcher(text).matches(),
                Rules.BAD_EMAIL,
                "This is no e-mail address.");
    }

    /** A number as E.164 writes it; French ones have nine digits after +33. */
    public static Type phone() {
        return matching(
                text -> (text.startsWith("+33") ? FRENCH_PHONE : PHONE)
                        .matcher(text)
                        .matches(),
                Rules.BAD_PHONE,
                "This is no telephone number in the form of E.164.");
    }

    /** The key of a row of another table, or of the same. */
    public static Type to(String table) {
        return Type.reference(table);
    }

    /** Several values in one cell, separated by {@code |}. */
    public static Type listOf(Type element) {
        return element.asList();
    }

    private static Type matching(Predicate<String> test, Rule rule, String message) {
        Flaw flaw = new Flaw(rule, message, null);
        return Type.of(text -> test.test(text) ? null : flaw);
    }

    private static @Nullable Flaw dateFlaw(String text) {
        return PartialDate.parse(text).isPresent()
                ? null
                : new Flaw(Rules.BAD_DATE, "This is no year, month or day that exists.", null);
    }

    private static @Nullable Flaw range(double number, double least, double most, String range) {
        return number >= least && number <= most
                ? null
                : new Flaw(Rules.OUT_OF_RANGE, "This lies outside " + range + ".", null);
    }

    private static boolean isUrl(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null && Set.of("http", "https").contains(String.valueOf(uri.getScheme()));
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
