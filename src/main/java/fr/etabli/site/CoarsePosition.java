package fr.etabli.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leaves of a position about a kilometre: where a child lives must not travel in a link that is shared. */
final class CoarsePosition {

    private static final int HUNDREDTHS = 2;

    /** Addresses for programs, which ask of places and not from where somebody stands. */
    private static final Pattern PROGRAMS =
            Pattern.compile("/(exports|ogc|graphql|map|open-data|assets|webjars)(/.*)?");

    private static final Pattern WHERE = Pattern.compile("(?<=^|&)(near|text)=([^&]*)");
    private static final Pattern PRECISE = Pattern.compile("([+-]?\\d{1,3}[.]\\d{3,330})");

    private CoarsePosition() {}

    static boolean isPage(String path) {
        return !PROGRAMS.matcher(path).matches();
    }

    /** What stands behind a question mark, with degrees to a hundredth in what says where. */
    static String of(String query) {
        return WHERE.matcher(query).replaceAll((MatchResult where) -> Matcher.quoteReplacement(coarse(where)));
    }

    private static String coarse(MatchResult where) {
        String place = decoded(where.group(2));
        String coarse = PRECISE.matcher(place).replaceAll((MatchResult one) -> rounded(one.group(1)));
        return coarse.equals(place)
                ? where.group()
                : where.group(1) + "="
                        + URLEncoder.encode(coarse, StandardCharsets.UTF_8).replace("%2C", ",");
    }

    private static String rounded(String degrees) {
        return new BigDecimal(degrees)
                .setScale(HUNDREDTHS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** What cannot be decoded is refused elsewhere. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
