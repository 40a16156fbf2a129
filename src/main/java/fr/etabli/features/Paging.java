package fr.etabli.features;

import fr.etabli.vocabulary.Cursor;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Page;
import fr.etabli.vocabulary.Parameters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads which page of a collection is wanted. */
final class Paging {

    static final String LIMIT = "limit";
    static final int DEFAULT_LIMIT = 100;
    static final int MAX_LIMIT = 1_000;

    private static final int MOST_DIGITS = 9;

    private Paging() {}

    /** A limit that is too large is cut, as the standard has it. */
    static Page read(Parameters given, FeatureSet set) {
        int limit = given.one(
                        LIMIT,
                        Paging::limit,
                        "a whole number from 1; more than " + MAX_LIMIT + " features are never sent at once")
                .orElse(DEFAULT_LIMIT);
        return new Page(limit, false, cursor(given, set));
    }

    private static Optional<Integer> limit(String text) {
        if (!text.matches("0*[1-9]\\d*")) {
            return Optional.empty();
        }
        String digits = text.replaceFirst("^0+", "");
        return Optional.of(digits.length() > MOST_DIGITS ? MAX_LIMIT : Math.min(MAX_LIMIT, Integer.parseInt(digits)));
    }

    private static @Nullable Cursor cursor(Parameters given, FeatureSet set) {
        String text = given.one(Resource.CURSOR).orElse(null);
        if (text == null) {
            return null;
        }
        try {
            Cursor cursor = Cursor.decode(text).forOrder(set.order());
            if (cursor.values().size() == 1 && cursor.values().get(0) instanceof String) {
                return cursor;
            }
        } catch (EtabliException refusal) {
            throw bad(text, refusal);
        }
        throw bad(text, null);
    }

    private static EtabliException bad(String text, @Nullable EtabliException cause) {
        String message = "The parameter `cursor` cannot be “" + text
                + "”. Follow the link `next` of a page of this collection as it is given.";
        return cause == null
                ? new EtabliException(ErrorCode.BAD_CURSOR, message)
                : new EtabliException(ErrorCode.BAD_CURSOR, message, cause);
    }
}
