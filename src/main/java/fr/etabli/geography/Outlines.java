package fr.etabli.geography;

import fr.etabli.input.Report;
import fr.etabli.input.Rule;
import fr.etabli.vocabulary.Point;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;

/** The outlines in a GeoJSON file, by code. */
final class Outlines {

    static final Rule BAD_OUTLINES = Rule.error(
            "bad-outlines",
            "The outlines are a GeoJSON feature collection of polygons, each with the code of its area.",
            "Put back the file as the project has it, or make it anew.");

    static final Rule MISSING_OUTLINE = Rule.warning(
            "missing-outline",
            "Every department and region has an outline.",
            "Add it to the file: until then no point of that area is checked against it.");

    private final Map<String, Outline> byCode = new HashMap<>();
    private final String file;
    private boolean read;

    private Outlines(String file) {
        this.file = file;
    }

    static List<Rule> all() {
        return List.of(BAD_OUTLINES, MISSING_OUTLINE);
    }

    /** Reads a file; what is wrong with it is reported. */
    static Outlines read(Path path, Report report) {
        Outlines outlines = new Outlines(String.valueOf(path.getFileName()));
        try {
            OutlineFile.read(path).areas().forEach((code, area) -> outlines.byCode.put(code, new Outline(area)));
            outlines.read = true;
        } catch (JacksonException bad) {
            long line = bad.getLocation() == null
                    ? 0
                    : Math.max(0, bad.getLocation().getLineNr());
            outlines.report(report, line, "This is no JSON: " + bad.getOriginalMessage() + ".");
        } catch (IllegalArgumentException bad) {
            outlines.report(report, 0, String.valueOf(bad.getMessage()));
        } catch (IOException bad) {
            outlines.report(report, 0, "The file is missing or cannot be read.");
        }
        return outlines;
    }

    /** How far outside an area a point lies, in kilometres; nothing where the area has no outline. */
    OptionalDouble distanceKm(String code, Point point) {
        Outline outline = byCode.get(code);
        return outline == null ? OptionalDouble.empty() : OptionalDouble.of(outline.distanceKm(point));
    }

    /** Whether an area's outline is missing from a file that could be read. */
    boolean lacks(String code) {
        return read && !byCode.containsKey(code);
    }

    String file() {
        return file;
    }

    private void report(Report report, long line, String message) {
        report.add(BAD_OUTLINES, file, line, null, null, message, BAD_OUTLINES.remedy());
    }
}
