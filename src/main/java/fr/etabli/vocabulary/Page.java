package fr.etabli.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param size     how many elements, 1 to {@value #MAX_SIZE}
 * @param backward whether they are the last ones before {@code from} rather than the first ones after it
 * @param from     where to go on; null at the list's beginning, or its end when going backward
 */
public record Page(int size, boolean backward, @Nullable Cursor from) {

    public static final int DEFAULT_SIZE = 20;
    public static final int MAX_SIZE = 100;

    /**
     * The page that the four arguments of a connection ask for.
     *
     * @throws EtabliException with {@link ErrorCode#BAD_ARGUMENT} where they contradict one another or a size is out of
     *                         range, with {@link ErrorCode#BAD_CURSOR} where a cursor is none
     */
    public static Page of(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        refuse(first != null && last != null, "Ask for `first` or for `last`, not for both.");
        refuse(after != null && before != null, "Go on with `after` or with `before`, not with both.");
        refuse(last != null && after != null, "`last` goes with `before`; to go forward, use `first` with `after`.");
        refuse(first != null && before != null, "`first` goes with `after`; to go back, use `last` with `before`.");
        boolean backward = last != null || before != null;
        String cursor = backward ? before : after;
        return new Page(
                size(backward ? "last" : "first", backward ? last : first),
                backward,
                cursor == null ? null : Cursor.decode(cursor));
    }

    public static Page first(int size) {
        return new Page(size("first", size), false, null);
    }

    private static int size(String argument, @Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT_SIZE;
        }
        refuse(
                asked < 1 || asked > MAX_SIZE,
                "`" + argument + "` lies between 1 and " + MAX_SIZE + ", not at " + asked + ".");
        return asked;
    }

    private static void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new EtabliException(ErrorCode.BAD_ARGUMENT, message);
        }
    }
}
