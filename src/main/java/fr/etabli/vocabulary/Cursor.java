package fr.etabli.vocabulary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A place in an ordered list of one generation, opaque to clients.
 *
 * @param generation the generation in which the list was read
 * @param order      what the list was ordered by; a cursor serves only where the order is the same
 * @param values     the sort values of the element at that place: strings, numbers, or null where missing
 */
public record Cursor(Generation generation, String order, List<@Nullable Object> values) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public String encode() {
        List<@Nullable Object> parts = new ArrayList<>();
        parts.add(generation.id());
        parts.add(order);
        parts.addAll(values);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(parts));
    }

    /** @throws EtabliException with {@link ErrorCode#BAD_CURSOR} where the text is no cursor of ours */
    public static Cursor decode(String text) {
        try {
            @Nullable
            Object[] parts = JSON.readValue(
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8), Object[].class);
            if (parts.length > 2
                    && parts[0] instanceof String id
                    && parts[1] instanceof String order
                    && Generation.isId(id)
                    && Arrays.stream(parts).allMatch(Cursor::isScalar)) {
                return new Cursor(
                        new Generation(id), order, Arrays.asList(parts).subList(2, parts.length));
            }
        } catch (JacksonException | IllegalArgumentException notOurs) {
            throw bad(notOurs);
        }
        throw bad(null);
    }

    /** This cursor, where it was made for that order. */
    public Cursor forOrder(String wanted) {
        if (order.equals(wanted)) {
            return this;
        }
        throw new EtabliException(
                ErrorCode.BAD_CURSOR,
                "This cursor belongs to a list in another order: ask again for the first page with the same filter and"
                        + " order, and go on from its cursors.");
    }

    private static boolean isScalar(@Nullable Object value) {
        return value == null || value instanceof String || value instanceof Number;
    }

    private static EtabliException bad(@Nullable Exception cause) {
        String message = "This is no cursor of this API: use `endCursor` or `startCursor` of a page as it was given.";
        return cause == null
                ? new EtabliException(ErrorCode.BAD_CURSOR, message)
                : new EtabliException(ErrorCode.BAD_CURSOR, message, cause);
    }
}
