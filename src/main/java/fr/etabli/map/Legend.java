package fr.etabli.map;

import fr.etabli.school.SchoolStatus;
import java.util.ArrayList;
import java.util.List;

/** Says what colours and letters mean, with a count for each. */
final class Legend {

    private static final double ROW = 30;
    private static final double SIGN = 34;
    private static final double FIGURE = 34;
    private static final double RADIUS = 10;
    private static final double BASELINE = 5.5;
    private static final double NOTE_HEIGHT = 19;

    private final PictureFacts facts;
    private final Frame box;
    private final List<Mark> marks = new ArrayList<>();
    private double y;

    Legend(PictureFacts facts, Frame box) {
        this.facts = facts;
        this.box = box;
        this.y = box.y();
    }

    List<Mark> draw(SectorKeys keys) {
        if (facts.byArea()) {
            areas();
        } else {
            sectors(keys);
            statuses();
        }
        return marks;
    }

    private void areas() {
        head(facts.focus().isEmpty() ? "Région" : "Département", "Écoles ouvertes");
        List<Area> areas = facts.shaded();
        int most = areas.stream().mapToInt(area -> area.tally().open()).max().orElse(0);
        double height = Math.min(ROW, box.height() / (areas.size() + 1));
        for (Area area : areas) {
            int open = area.tally().open();
            marks.add(new Mark.Box(
                    new Frame(box.x(), y - 9, 22, 18), new Mark.Ink(Palette.shade(open, most), Palette.LINE, 1)));
            row(area.name(), open, height);
        }
    }

    private void sectors(SectorKeys keys) {
        head("Secteur", "Écoles");
        double height = Math.min(ROW, box.height() / (keys.all().size() + 8));
        for (SectorKeys.Key key : keys.all()) {
            String colour = SectorColours.of(key.code());
            marks.add(Dots.disc(box.x() + RADIUS, y, RADIUS, colour, true, 0, ""));
            marks.add(Dots.letter(
                    box.x() + RADIUS, y, RADIUS, colour, true, facts.harvest().heaped() ? "" : key.letter()));
            row(key.name(), key.count(), height);
        }
    }

    private void statuses() {
        Harvest harvest = facts.harvest();
        y += ROW / 2;
        if (harvest.heaped()) {
            note("Chaque disque dit combien d’écoles compte un département ; sa couleur est celle du secteur le plus"
                    + " fréquent.");
            return;
        }
        List<SchoolStatus> others = List.of(SchoolStatus.PLANNED, SchoolStatus.CLOSED, SchoolStatus.UNKNOWN);
        head("Situation", "Écoles");
        marks.add(Dots.disc(box.x() + RADIUS, y, RADIUS, Palette.SOFT, true, 0, ""));
        row("Ouverte", harvest.of(SchoolStatus.OPEN), ROW);
        for (SchoolStatus other : others) {
            if (harvest.of(other) > 0) {
                marks.add(Dots.disc(box.x() + RADIUS, y, RADIUS, Palette.SOFT, false, 0, ""));
                row(name(other), harvest.of(other), ROW);
            }
        }
        y += ROW / 3;
        note("Lettre et couleur disent le secteur de la plupart des formations de l’école. Des écoles voisines sont"
                + " écartées l’une de l’autre.");
    }

    private static String name(SchoolStatus status) {
        return switch (status) {
            case OPEN -> "Ouverte";
            case PLANNED -> "En projet";
            case CLOSED -> "Fermée";
            case UNKNOWN -> "Situation inconnue";
        };
    }

    private void head(String what, String count) {
        double right = box.x() + box.width();
        marks.add(new Mark.Words(box.x(), y, what, Palette.HEADING));
        marks.add(new Mark.Words(right, y, count, Palette.HEADING.at(Mark.Anchor.END)));
        marks.add(new Mark.Stroke(box.x(), y + 9, right, y + 9, Mark.Ink.line(Palette.INK, 1)));
        y += ROW;
    }

    /** Its sign has been drawn. */
    private void row(String name, int count, double height) {
        marks.add(new Mark.Words(
                box.x() + SIGN,
                y + BASELINE,
                Phrases.cut(name, box.width() - SIGN - FIGURE, Palette.ENTRY),
                Palette.ENTRY));
        marks.add(new Mark.Words(
                box.x() + box.width(), y + BASELINE, Phrases.number(count), Palette.HEADING.at(Mark.Anchor.END)));
        y += height;
    }

    private void note(String text) {
        for (String line : Phrases.lines(text, box.width(), Palette.NOTE)) {
            marks.add(new Mark.Words(box.x(), y + BASELINE, line, Palette.NOTE));
            y += NOTE_HEIGHT;
        }
    }
}
