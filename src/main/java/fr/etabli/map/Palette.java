package fr.etabli.map;

import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Colours and letters of pictures, for a light page or a dark one.
 *
 * @param paper  what everything is drawn on
 * @param soft   of what matters less
 * @param line   of frames, which tell nothing
 * @param border of areas: 3 : 1 against paper and land, as WCAG asks of what one must see
 * @param home   of the one area that matters
 * @param accent of the one thing that is looked for
 * @param fewest of areas with the fewest schools: red, green, blue
 * @param most   likewise of those with the most
 */
record Palette(
        boolean dark,
        String paper,
        String ink,
        String soft,
        String line,
        String border,
        String land,
        String home,
        String accent,
        List<Integer> fewest,
        List<Integer> most) {

    static final Palette LIGHT = new Palette(
            false,
            "#ffffff",
            "#1c2327",
            "#545e64",
            "#c9c5ba",
            "#868277",
            "#ece9e1",
            "#dce8ee",
            "#b3401b",
            List.of(0xdc, 0xe8, 0xee),
            List.of(0x0b, 0x4f, 0x6c));

    static final Palette DARK = new Palette(
            true,
            "#14181a",
            "#e9e7e1",
            "#a9b2b7",
            "#39434a",
            "#74818a",
            "#262e32",
            "#20343e",
            "#f0916e",
            List.of(0x28, 0x43, 0x50),
            List.of(0x8c, 0xcb, 0xe4));

    /** What WCAG 2 adds to a luminance before two are compared. */
    private static final double VEILED = 0.05;
    /** Of letters, the least contrast that WCAG 2 allows. */
    private static final double READABLE = 4.5;

    Mark.Lettering title() {
        return new Mark.Lettering(40, true, Mark.Anchor.START, ink);
    }

    Mark.Lettering chosen() {
        return new Mark.Lettering(26, true, Mark.Anchor.START, soft);
    }

    Mark.Lettering lead() {
        return new Mark.Lettering(18, false, Mark.Anchor.START, ink);
    }

    Mark.Lettering heading() {
        return new Mark.Lettering(16, true, Mark.Anchor.START, ink);
    }

    Mark.Lettering entry() {
        return new Mark.Lettering(16, false, Mark.Anchor.START, ink);
    }

    Mark.Lettering note() {
        return new Mark.Lettering(14, false, Mark.Anchor.START, soft);
    }

    Mark.Lettering imprint() {
        return new Mark.Lettering(12, false, Mark.Anchor.START, soft);
    }

    /** Letters that stand in the middle of something. */
    Mark.Lettering label(double size, boolean bold) {
        return new Mark.Lettering(size, bold, Mark.Anchor.MIDDLE, ink);
    }

    /** Of a sector by its code; of what has none, where it is null. */
    String sector(@Nullable String code) {
        return dark ? SectorColours.onDark(code) : SectorColours.of(code);
    }

    /** Of an area with so many schools of the most that any has. */
    String shade(int count, int largest) {
        return count == 0 ? land : mixed(part(count, largest));
    }

    /** Of letters on a colour: paper or ink, or, on a middling one, what stands out from any colour. */
    String on(String colour) {
        String usual = clearer(colour, paper, ink);
        return contrast(colour, usual) < READABLE ? clearer(colour, "#ffffff", "#000000") : usual;
    }

    private static String clearer(String ground, String one, String other) {
        return contrast(ground, one) > contrast(ground, other) ? one : other;
    }

    /** As WCAG 2 defines it. */
    private static double contrast(String one, String other) {
        double first = luminance(one) + VEILED;
        double second = luminance(other) + VEILED;
        return Math.max(first, second) / Math.min(first, second);
    }

    /** Relative luminance as WCAG 2 defines it. */
    private static double luminance(String colour) {
        Color seen = Color.decode(colour);
        return 0.2126 * linear(seen.getRed()) + 0.7152 * linear(seen.getGreen()) + 0.0722 * linear(seen.getBlue());
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /** By root: a few large counts would leave all others alike. */
    private static double part(int count, int largest) {
        return Math.sqrt((double) count / Math.max(1, largest));
    }

    private String mixed(double part) {
        StringBuilder colour = new StringBuilder("#");
        for (int channel = 0; channel < fewest.size(); channel++) {
            long value = Math.round(fewest.get(channel) + part * (most.get(channel) - fewest.get(channel)));
            colour.append("%02x".formatted(value));
        }
        return colour.toString();
    }
}
