package fr.etabli.map;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Parameters;
import java.util.List;
import java.util.Optional;

/**
 * What a picture is made for, whatever it shows.
 *
 * @param bare  the map alone, without title, legend and sources
 * @param dark  for a dark page
 * @param width how many pixels wide it will be seen: letters and signs are sized after it
 */
record Look(boolean bare, boolean dark, int width) {

    static final List<String> PARAMETERS = List.of("bare", "scheme", "width");

    private static final List<String> WIDTHS = List.of("360", "600", "1200");
    private static final int USUAL_BARE = 600;

    /** @throws EtabliException with {@code BAD_ARGUMENT} where a parameter has a value that it cannot have */
    static Look read(Parameters given) {
        boolean bare = given.flag("bare");
        Optional<Integer> width = given.one("width", Look::width, "one of " + String.join(", ", WIDTHS));
        if (width.isPresent() && !bare) {
            throw new EtabliException(
                    ErrorCode.BAD_ARGUMENT,
                    "The parameter `width` goes with `bare=true` only: the letters around a whole picture have one size.");
        }
        return new Look(
                bare,
                given.one("scheme", Look::dark, "`light` or `dark`").orElse(false),
                width.orElse(bare ? USUAL_BARE : Drawing.SIDE));
    }

    private static Optional<Integer> width(String text) {
        return WIDTHS.contains(text) ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<Boolean> dark(String scheme) {
        return switch (scheme) {
            case "light" -> Optional.of(false);
            case "dark" -> Optional.of(true);
            default -> Optional.empty();
        };
    }

    Palette palette() {
        return dark ? Palette.DARK : Palette.LIGHT;
    }

    /** Whether it will be seen on a phone. */
    boolean narrow() {
        return width < USUAL_BARE;
    }

    /** In units of the page, what will be seen as so many pixels. */
    double pixels(double seen) {
        return seen * Drawing.SIDE / width;
    }
}
