package fr.etabli.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.geography.AreaOutline;
import fr.etabli.geography.Location;
import fr.etabli.geography.LocationPrecision;
import fr.etabli.school.Address;
import fr.etabli.school.Contact;
import fr.etabli.school.School;
import fr.etabli.school.SchoolStatus;
import fr.etabli.trade.Sector;
import fr.etabli.vocabulary.Parameters;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Pictures of schools that the data at hand does not have. */
class SheetTest {

    private static final String HOSTILE = "Fer & <script>alert(1)</script> \"Cie\" \u0001]]>";
    private static final List<AreaOutline> OUTLINES = AreaOutline.readAll(Path.of("batch", "reference"));
    private static final List<Sector> SECTORS =
            List.of(new Sector("BOIS", "Bois", "Wood"), new Sector("METALLURGIE", "Métallurgie", "Metalworking"));
    private static final PictureQuestion BY_SECTOR = PictureQuestion.read(new Parameters());

    @Test
    void whatComesFromTheDataIsTextAndNeverMarkup() throws Exception {
        Harvest harvest = new Harvest();
        harvest.add(school(HOSTILE, "84", 45.75, 4.85, "BOIS"));
        PictureFacts facts = new PictureFacts(
                BY_SECTOR,
                harvest,
                List.of(area("84", HOSTILE), area("04", HOSTILE)),
                List.of(),
                List.of(new Sector("BOIS", HOSTILE, null)),
                List.of(HOSTILE),
                null,
                List.of(HOSTILE));

        byte[] svg = svg(facts);

        assertThat(new String(svg, StandardCharsets.UTF_8)).doesNotContain("<script");
        SvgPicture picture = SvgPicture.parse(svg);
        assertThat(picture.schools().get(0).title()).startsWith("Fer & <script>alert(1)</script> \"Cie\" ");
        assertThat(picture.title()).contains("<script>");
    }

    @Test
    void schoolsAtOnePlaceAreAllSeen() throws Exception {
        Harvest harvest = new Harvest();
        for (int number = 0; number < 60; number++) {
            harvest.add(school("École " + number, "84", 45.75, 4.85, "BOIS"));
        }

        List<SvgPicture.Disc> discs = picture(harvest).schools();

        assertThat(discs).hasSize(60);
        for (int one = 0; one < discs.size(); one++) {
            for (int other = 0; other < one; other++) {
                assertThat(apart(discs.get(one), discs.get(other))).isPositive();
            }
        }
    }

    /** How much paper is seen between two. */
    private static double apart(SvgPicture.Disc one, SvgPicture.Disc other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y()) - one.radius() - other.radius();
    }

    @Test
    void aSchoolOverseasLiesInTheInsetOfItsRegion() throws Exception {
        Map<String, double[]> towns = Map.of(
                "01", new double[] {16.00, -61.73},
                "02", new double[] {14.60, -61.07},
                "03", new double[] {4.93, -52.33},
                "04", new double[] {-20.88, 55.45},
                "06", new double[] {-12.78, 45.23});
        for (Map.Entry<String, double[]> town : towns.entrySet()) {
            Harvest harvest = new Harvest();
            harvest.add(school("École", town.getKey(), town.getValue()[0], town.getValue()[1], "METALLURGIE"));
            SvgPicture picture = picture(harvest);

            SvgPicture.Disc disc = picture.schools().get(0);
            Element frame = picture.elements("rect").stream()
                    .skip(1)
                    .filter(rect -> disc.x() > SvgPicture.number(rect, "x")
                            && disc.x() < SvgPicture.number(rect, "x") + SvgPicture.number(rect, "width")
                            && disc.y() > SvgPicture.number(rect, "y")
                            && disc.y() < SvgPicture.number(rect, "y") + SvgPicture.number(rect, "height"))
                    .findFirst()
                    .orElseThrow();
            double middle = SvgPicture.number(frame, "x") + SvgPicture.number(frame, "width") / 2;
            assertThat(picture.elements("text").stream()
                            .filter(text -> Math.abs(SvgPicture.number(text, "x") - middle) < 1)
                            .map(Element::getTextContent))
                    .containsExactly("Région " + town.getKey(), "1 école");
        }
    }

    @Test
    void ofVeryManySchoolsEachIsCountedOnce() throws Exception {
        Harvest harvest = new Harvest();
        for (int number = 0; number < 5_000; number++) {
            harvest.add(school(
                    "École " + number,
                    number % 7 == 0 ? "04" : "84",
                    number % 7 == 0 ? -20.88 : 45.1 + number % 100 / 100.0,
                    number % 7 == 0 ? 55.45 : 4.85,
                    number % 3 == 0 ? null : "BOIS"));
        }

        SvgPicture picture = picture(harvest);

        assertThat(picture.schools().stream().mapToInt(SvgPicture.Disc::schools).sum())
                .isEqualTo(5_000);
        assertThat(picture.schools()).hasSize(2);
        assertThat(picture.words()).contains("Bois", "3\u00A0333", "Secteur non connu", "1\u00A0667");
    }

    @Test
    void withoutAnOutlineASchoolIsDrawnAllTheSame() throws Exception {
        Harvest harvest = new Harvest();
        harvest.add(school("École", "99", -20.88, 55.45, "BOIS"));
        PictureFacts facts = new PictureFacts(
                BY_SECTOR,
                harvest,
                List.of(new Area("99", "Ailleurs", null, null, new Tally()), area("84", "Région 84")),
                List.of(),
                SECTORS,
                List.of(),
                null,
                List.of("Source"));

        SvgPicture.Disc disc = SvgPicture.parse(svg(facts)).schools().get(0);

        assertThat(disc.x()).isBetween(0.0, 1200.0);
        assertThat(disc.y()).isBetween(0.0, 1200.0);
    }

    /** Each is in the frame, whatever is not known of it. */
    @Test
    void aSchoolIsShownByItselfEvenOverseasAndWithoutAnOutline() throws Exception {
        School overseas = school("École", "04", -20.88, 55.45, "BOIS");
        for (Area home : List.of(area("04", "La Réunion"), new Area("04", "La Réunion", "04", null, new Tally()))) {
            Area department = new Area("040", home.name(), "04", home.outline(), new Tally());
            SvgPicture picture = closeUp(overseas, List.of(department, area("94", "Corse")));

            SvgPicture.Disc disc = picture.schools().get(0);
            assertThat(disc.title()).isEqualTo("École, Ville");
            assertThat(disc.x()).isBetween(0.0, 1200.0);
            assertThat(disc.y()).isBetween(0.0, 1200.0);
            assertThat(picture.words()).contains("Ville").doesNotContain("Corse");
        }
    }

    private static SvgPicture closeUp(School school, List<Area> departments) throws Exception {
        return SvgPicture.parse(svg(new PictureFacts(
                PictureQuestion.read(new Parameters().add("school", "ecole").add("bare", true)),
                new Harvest(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                CloseUp.of(school, departments, "Région"),
                List.of("Source"))));
    }

    @Test
    void theSameFactsAreTheSameBytes() throws Exception {
        Harvest harvest = new Harvest();
        harvest.add(school("École", "84", 45.75, 4.85, "BOIS"));

        assertThat(svg(facts(harvest))).isEqualTo(svg(facts(harvest)));
        assertThat(png(facts(harvest))).isEqualTo(png(facts(harvest)));
    }

    private static SvgPicture picture(Harvest harvest) throws Exception {
        return SvgPicture.parse(svg(facts(harvest)));
    }

    private static PictureFacts facts(Harvest harvest) {
        return new PictureFacts(
                BY_SECTOR,
                harvest,
                List.of("01", "02", "03", "04", "06", "11", "84", "94").stream()
                        .map(code -> area(code, "Région " + code))
                        .toList(),
                List.of(),
                SECTORS,
                List.of(),
                null,
                List.of("Source"));
    }

    private static byte[] svg(PictureFacts facts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SvgWriter.write(Sheet.draw(facts), out);
        return out.toByteArray();
    }

    private static byte[] png(PictureFacts facts) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngWriter.write(Sheet.draw(facts), Drawing.SIDE, out);
        return out.toByteArray();
    }

    private static Area area(String code, String name) {
        AreaOutline outline = OUTLINES.stream()
                .filter(one -> one.key().equals("region." + code))
                .findFirst()
                .orElseThrow();
        return new Area(code, name, null, outline, new Tally());
    }

    private static School school(
            String name, String region, double latitude, double longitude, @Nullable String sector) {
        return new School(
                "ecole",
                name,
                SchoolStatus.OPEN,
                null,
                null,
                null,
                List.of(),
                null,
                new Address(null, null, "Ville", null),
                new Location(latitude, longitude, LocationPrecision.COMMUNE),
                region,
                region + "0",
                new Contact(null, null, null),
                null,
                null,
                null,
                List.of(),
                sector,
                List.of());
    }
}
