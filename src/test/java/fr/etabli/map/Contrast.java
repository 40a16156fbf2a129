package fr.etabli.map;

import java.awt.Color;

/** The contrast of two colours as WCAG 2 defines it, reckoned apart from what it is to check. */
final class Contrast {

    private Contrast() {}

    static double between(String one, String other) {
        double first = luminance(Color.decode(one)) + 0.05;
        double second = luminance(Color.decode(other)) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
