package fr.etabli.map;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Coordinates as they are written: at most seven decimals, which is a centimetre. */
final class Coordinates {

    private static final int DECIMALS = 7;

    private Coordinates() {}

    static BigDecimal of(double degrees) {
        BigDecimal rounded = BigDecimal.valueOf(degrees)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
