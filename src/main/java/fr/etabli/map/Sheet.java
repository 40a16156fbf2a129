package fr.etabli.map;

import fr.etabli.school.SchoolStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts a picture on its page: what it is above, the map with its legend beside it, whose it is below. */
final class Sheet {

    private static final double MARGIN = 48;
    private static final double BARE_MARGIN = 20;
    private static final double WIDTH = Drawing.SIDE - 2 * MARGIN;
    private static final double LEGEND_WIDTH = 282;
    private static final double IMPRINT_HEIGHT = 17;
    private static final double GAP = 22;

    private final PictureFacts facts;
    private final Palette palette;
    private final SectorKeys keys;
    private final List<Mark> marks = new ArrayList<>();

    private Sheet(PictureFacts facts) {
        this.facts = facts;
        this.palette = facts.question().palette();
        this.keys = new SectorKeys(facts.sectors(), facts.harvest().sectors());
    }

    static Drawing draw(PictureFacts facts) {
        return new Sheet(facts).draw();
    }

    private Drawing draw() {
        marks.add(new Mark.Box(new Frame(0, 0, Drawing.SIDE, Drawing.SIDE), Mark.Ink.filled(palette.paper())));
        if (facts.question().bare()) {
            map(new Frame(BARE_MARGIN, BARE_MARGIN, Drawing.SIDE - 2 * BARE_MARGIN, Drawing.SIDE - 2 * BARE_MARGIN));
        } else {
            double top = head();
            double bottom = foot();
            map(new Frame(MARGIN, top, WIDTH - LEGEND_WIDTH - GAP, bottom - top));
            marks.addAll(new Legend(
                            facts,
                            new Frame(
                                    Drawing.SIDE - MARGIN - LEGEND_WIDTH, top + GAP, LEGEND_WIDTH, bottom - top - GAP))
                    .draw(keys));
        }
        return new Drawing(
                String.join(" – ", title(), String.join(", ", facts.chosen())).replaceAll(" – $", ""),
                (lead() + " " + counts()).strip(),
                marks);
    }

    private void map(Frame box) {
        if (facts.closeUp() != null) {
            marks.addAll(new CloseUpPart(facts.closeUp(), facts.question().look(), box).draw(facts.harvest()));
            return;
        }
        double height = MapPart.insetHeight(facts);
        double main = box.height() - height - GAP;
        marks.addAll(new MapPart(facts, keys)
                .draw(
                        new Frame(box.x(), box.y(), box.width(), main),
                        new Frame(box.x(), box.y() + main + GAP, box.width(), height)));
    }

    /** Where the next part may begin. */
    private double head() {
        double y = MARGIN + 36;
        marks.add(new Mark.Words(MARGIN, y, Phrases.cut(title(), WIDTH, palette.title()), palette.title()));
        if (!facts.chosen().isEmpty()) {
            y += 36;
            String chosen = String.join(", ", facts.chosen());
            marks.add(new Mark.Words(MARGIN, y, Phrases.cut(chosen, WIDTH, palette.chosen()), palette.chosen()));
        }
        y += 32;
        for (String line : Phrases.lines(lead(), WIDTH, palette.lead())) {
            marks.add(new Mark.Words(MARGIN, y, line, palette.lead()));
            y += 25;
        }
        return y;
    }

    /** Where the part before has to end. */
    private double foot() {
        List<String> lines = facts.imprint().stream()
                .flatMap(line -> Phrases.lines(line, WIDTH, palette.imprint()).stream())
                .toList();
        double top = Drawing.SIDE - MARGIN + 16 - lines.size() * IMPRINT_HEIGHT;
        marks.add(new Mark.Stroke(MARGIN, top - 20, Drawing.SIDE - MARGIN, top - 20, Mark.Ink.line(palette.line(), 1)));
        for (int line = 0; line < lines.size(); line++) {
            marks.add(new Mark.Words(MARGIN, top + line * IMPRINT_HEIGHT, lines.get(line), palette.imprint()));
        }
        return top - 20 - GAP;
    }

    private String title() {
        if (facts.closeUp() != null) {
            return facts.closeUp().school().name();
        }
        if (!facts.byArea()) {
            return "Les écoles de production, par secteur";
        }
        return "Les écoles de production ouvertes, par " + (facts.focus().isEmpty() ? "région" : "département");
    }

    private String lead() {
        Harvest harvest = facts.harvest();
        if (facts.closeUp() != null) {
            return facts.closeUp().lead();
        }
        if (harvest.schools() == 0) {
            return "Aucune école connue ne répond à ce choix.";
        }
        int open = harvest.of(SchoolStatus.OPEN);
        String lead = Phrases.schools(harvest.schools())
                + (harvest.schools() == 1 ? " connue, dont " : " connues, dont ")
                + (open == 0 ? "aucune ouverte" : Phrases.number(open) + (open == 1 ? " ouverte" : " ouvertes"))
                + " d’après le document le plus récent qui en parle.";
        return harvest.missing() == 0 || facts.byArea()
                ? lead
                : lead + " " + Phrases.schools(harvest.missing()) + " sans point connu : hors de la carte.";
    }

    private String counts() {
        if (facts.closeUp() != null) {
            return "";
        }
        return facts.byArea()
                ? facts.shaded().stream()
                                .map(area -> area.name() + " : " + area.tally().open())
                                .collect(Collectors.joining(" ; "))
                        + "."
                : keys.all().stream()
                                .map(key -> key.name() + " : " + key.count())
                                .collect(Collectors.joining(" ; "))
                        + ".";
    }
}
