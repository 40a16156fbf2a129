package fr.etabli.site;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one path by which a page is known, from whatever somebody wrote. */
final class CanonicalPath {

    private static final Pattern PARAMETER = Pattern.compile(";[^/]*");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    /** Letters, digits and the like, which mean the same written out or in hexadecimal. */
    private static final Pattern NEEDLESS =
            Pattern.compile("%(3[0-9]|4[1-9A-Fa-f]|5[0-9AaFf]|6[1-9A-Fa-f]|7[0-9AaEe]|2[Dd])");

    private static final Pattern NAMED = page("((?:/en)?/(?:(ecoles|metiers)|regions|chiffres))(/[^/]+)?(/?)");
    private static final Pattern CLOSED =
            page("(/en|(?:/en)?/(?:comparer|accessibilite|mentions-legales|developpeurs|graphiql|embed/map))/?");
    private static final Pattern FOLDER = page("((?:/en)?/open-data)(/?)");

    private static final int HEXADECIMAL = 16;

    private CanonicalPath() {}

    private static Pattern page(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE);
    }

    /** Whoever climbs with {@code ..} has not mistyped a page. */
    static String of(String asked) {
        if (asked.contains("..")) {
            return asked;
        }
        String path = PARAMETER.matcher(asked).replaceAll("");
        path = NEEDLESS.matcher(path).replaceAll(CanonicalPath::character);
        path = SLASHES.matcher(path).replaceAll("/");
        Matcher named = NAMED.matcher(path);
        if (named.matches()) {
            return named(named);
        }
        Matcher closed = CLOSED.matcher(path);
        if (closed.matches()) {
            return lower(closed.group(1));
        }
        Matcher folder = FOLDER.matcher(path);
        return folder.matches() ? lower(folder.group(1)) + "/" : path;
    }

    /** Slugs have no capitals; codes may. */
    private static String named(Matcher page) {
        String name = page.group(3) == null ? "" : page.group(3);
        return lower(page.group(1)) + (page.group(2) == null ? name : lower(name));
    }

    private static String character(MatchResult escape) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), HEXADECIMAL)));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
