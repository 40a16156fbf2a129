package fr.etabli.features;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/** Degrees, WGS 84. Where {@code west} is greater than {@code east}, the box crosses the antimeridian. */
record Box(double west, double south, double east, double north) {

    /** What a good value of {@code bbox} looks like. */
    static final String FORM =
            "west,south,east,north in degrees, such as -1.8,46.9,-1.2,47.5, or the same with heights:"
                    + " west,south,lowest,east,north,highest";

    private static final String NUMBER = "[+-]?(?:\\d{1,9}(?:\\.\\d{0,330})?|\\.\\d{1,330})(?:[eE][+-]?\\d{1,3})?";
    private static final int FLAT = 4;
    private static final int SOLID = 6;
    private static final double HALF_TURN = 180;
    private static final double QUARTER_TURN = 90;

    /**
     * Heights say nothing here: no feature has one.
     *
     * @return nothing where these are not four or six numbers
     * @throws EtabliException with {@link ErrorCode#BAD_ARGUMENT} where there is no such box on the earth
     */
    static Optional<Box> read(String text) {
        String[] parts = text.split(",", -1);
        if ((parts.length != FLAT && parts.length != SOLID)
                || !Arrays.stream(parts).allMatch(part -> part.matches(NUMBER))) {
            return Optional.empty();
        }
        double[] numbers = Arrays.stream(parts).mapToDouble(Double::parseDouble).toArray();
        int east = numbers.length / 2;
        if (numbers.length == SOLID && numbers[2] > numbers[SOLID - 1]) {
            throw bad("the lowest height, " + parts[2] + ", lies above the highest, " + parts[SOLID - 1]);
        }
        return Optional.of(new Box(numbers[0], numbers[1], numbers[east], numbers[east + 1]).checked());
    }

    private Box checked() {
        if (Math.abs(west) > HALF_TURN || Math.abs(east) > HALF_TURN) {
            throw bad("west and east lie between -180 and 180");
        }
        if (Math.abs(south) > QUARTER_TURN || Math.abs(north) > QUARTER_TURN) {
            throw bad("south and north lie between -90 and 90");
        }
        if (south > north) {
            throw bad("its south, " + south + ", lies north of its north, " + north);
        }
        return this;
    }

    /** The box in one piece, or in the two that lie on either side of the antimeridian. */
    List<Envelope> parts() {
        return west <= east
                ? List.of(new Envelope(west, east, south, north))
                : List.of(new Envelope(west, HALF_TURN, south, north), new Envelope(-HALF_TURN, east, south, north));
    }

    private static EtabliException bad(String why) {
        return new EtabliException(
                ErrorCode.BAD_ARGUMENT, "The parameter `bbox` is no box: " + why + ". Write " + FORM + ".");
    }
}
