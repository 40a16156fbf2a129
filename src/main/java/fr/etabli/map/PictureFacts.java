package fr.etabli.map;

import fr.etabli.trade.Sector;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a picture says.
 *
 * @param regions     those of France, by name, with the counts of what is shown
 * @param departments likewise
 * @param sectors     by name
 * @param chosen      names of what the question narrows it to
 * @param closeUp     where the picture is about one school; else null
 * @param imprint     date, sources and licence, a line each
 */
record PictureFacts(
        PictureQuestion question,
        Harvest harvest,
        List<Area> regions,
        List<Area> departments,
        List<Sector> sectors,
        List<String> chosen,
        @Nullable CloseUp closeUp,
        List<String> imprint) {

    /** Departments asked for, where they lie on one ground: they are shown large, each by itself. Otherwise nothing. */
    List<Area> focus() {
        if (question.regions().isEmpty() && question.departments().isEmpty()) {
            return List.of();
        }
        List<Area> asked = departments.stream().filter(this::isAsked).toList();
        boolean near = asked.stream().allMatch(Ground::isDrawn)
                && (asked.stream().noneMatch(Ground::isOverseas)
                        || asked.stream().map(Area::region).distinct().count() == 1);
        return near ? asked : List.of();
    }

    private boolean isAsked(Area department) {
        return (question.regions().isEmpty() || question.regions().contains(String.valueOf(department.region())))
                && (question.departments().isEmpty() || question.departments().contains(department.code()));
    }

    boolean byArea() {
        return question.by() == PictureQuestion.Theme.REGION;
    }

    /** What is shaded, most open schools first. */
    List<Area> shaded() {
        return (focus().isEmpty() ? regions : focus())
                .stream()
                        .sorted(Comparator.comparing((Area area) -> area.tally().open())
                                .reversed()
                                .thenComparing(Area::name))
                        .toList();
    }

    /** Of an area, after its open schools. */
    String shade(Area area) {
        int most = shaded().stream().mapToInt(one -> one.tally().open()).max().orElse(0);
        return question.palette().shade(area.tally().open(), most);
    }
}
