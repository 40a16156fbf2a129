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
    private final Palette palette;
    private final Frame box;
    private final List<Mark> marks = new ArrayList<>();
    private double y;

    Legend(PictureFacts facts, Frame box) {
        this.facts = facts;
        this.palette = facts.question().palette();
        this.box = box;
        this.y = box.y();
    }

    List<Mark> draw(SectorKeys keys) {
        if (facts.closeUp() != null) {
            school();
        } else if (facts.byArea()) {
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
                    new Frame(box.x(), y - 9, 22, 18), new Mark.Ink(palette.shade(open, most), palette.line(), 1)));
            row(area.name(), open, height);
        }
    }

    private void sectors(SectorKeys keys) {
        head("Secteur", "Écoles");
        double height = Math.min(ROW, box.height() / (keys.all().size() + 8));
        for (SectorKeys.Key key : keys.all()) {
            Sign sign = new Sign(palette, box.x() + RADIUS, y, RADIUS, palette.sector(key.code()));
            marks.addAll(sign.marks(SchoolStatus.OPEN, 0, ""));
            marks.add(sign.letter(SchoolStatus.OPEN, facts.harvest().heaped() ? "" : key.letter()));
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
        head("Situation", "Écoles");
        for (SchoolStatus status : SchoolStatus.values()) {
            if (status == SchoolStatus.OPEN || harvest.of(status) > 0) {
                marks.addAll(new Sign(palette, box.x() + RADIUS, y, RADIUS, palette.soft()).marks(status, 0, ""));
                row(name(status), harvest.of(status), ROW);
            }
        }
        y += ROW / 3;
        note("Lettre et couleur disent le secteur de la plupart des formations de l’école. Des écoles voisines sont"
                + " écartées l’une de l’autre.");
    }

    private void school() {
        note("Entourée : l’école. Les petits points : les autres écoles connues, quelle que soit leur situation.");
        if (facts.harvest().heaped()) {
            note("Un point avec un nombre tient lieu des autres écoles d’un département.");
        }
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
        marks.add(new Mark.Words(box.x(), y, what, palette.heading()));
        marks.add(new Mark.Words(right, y, count, palette.heading().at(Mark.Anchor.END)));
        marks.add(new Mark.Stroke(box.x(), y + 9, right, y + 9, Mark.Ink.line(palette.ink(), 1)));
        y += ROW;
    }

    /** Its sign has been drawn. */
    private void row(String name, int count, double height) {
        marks.add(new Mark.Words(
                box.x() + SIGN,
                y + BASELINE,
                Phrases.cut(name, box.width() - SIGN - FIGURE, palette.entry()),
                palette.entry()));
        marks.add(new Mark.Words(
                box.x() + box.width(),
                y + BASELINE,
                Phrases.number(count),
                palette.heading().at(Mark.Anchor.END)));
        y += height;
    }

    private void note(String text) {
        for (String line : Phrases.lines(text, box.width(), palette.note())) {
            marks.add(new Mark.Words(box.x(), y + BASELINE, line, palette.note()));
            y += NOTE_HEIGHT;
        }
    }
}
