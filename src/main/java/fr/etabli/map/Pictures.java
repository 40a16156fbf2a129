package fr.etabli.map;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.etabli.index.Documents;
import fr.etabli.index.Kind;
import fr.etabli.index.Ordering;
import fr.etabli.index.Scan;
import fr.etabli.school.School;
import fr.etabli.school.Schools;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes pictures when they are first asked for, one of each format at a time, and keeps some. */
final class Pictures {

    /** What keeping costs beside the bytes. */
    private static final int BESIDE = 500;

    /** @param side in pixels; 0 for SVG */
    private record Key(Generation generation, PictureQuestion question, int side) {}

    private final Documents documents;
    private final Schools schools;
    private final Trades trades;
    private final AreaFeeds areas;
    private final Provenances provenances;
    /** A large PNG takes some 40 MB while it is painted. */
    private final Easel painting = new Easel();
    /** An SVG is written in little time: none waits for a PNG. */
    private final Easel writing = new Easel();

    private final Cache<Key, Feed> kept;

    /** @param room in bytes */
    Pictures(Documents documents, Schools schools, Trades trades, AreaFeeds areas, Provenances provenances, long room) {
        this.documents = documents;
        this.schools = schools;
        this.trades = trades;
        this.areas = areas;
        this.provenances = provenances;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(room)
                .<Key, Feed>weigher((key, picture) -> BESIDE + (int) picture.zippedLength())
                .build();
    }

    Feed svg(Generation generation, PictureQuestion question) {
        return kept(
                writing, new Key(generation, question, 0), drawing -> Feed.of(out -> SvgWriter.write(drawing, out)));
    }

    /** @param side in pixels */
    Feed png(Generation generation, PictureQuestion question, int side) {
        return kept(
                painting,
                new Key(generation, question, side),
                drawing -> Feed.of(out -> PngWriter.write(drawing, side, out)));
    }

    /** @throws EtabliException with {@code UNKNOWN_VALUE} where the question names what does not exist */
    void check(Generation generation, PictureQuestion question) {
        chosen(generation, question);
        if (question.school() != null) {
            school(generation, question.school());
        }
    }

    private School school(Generation generation, String slug) {
        return schools.find(generation, slug).orElseThrow(() -> unknown("school", slug));
    }

    private Feed kept(Easel easel, Key key, Function<Drawing, Feed> finish) {
        Feed ready = kept.getIfPresent(key);
        return ready != null
                ? ready
                : easel.use(() ->
                        kept.get(key, unseen -> finish.apply(Sheet.draw(facts(key.generation(), key.question())))));
    }

    private PictureFacts facts(Generation generation, PictureQuestion question) {
        if (question.school() != null) {
            return facts(generation, question, school(generation, question.school()));
        }
        Harvest harvest = harvest(generation, question.query());
        return new PictureFacts(
                question,
                harvest,
                areas.regions(generation, harvest.regions()),
                areas.departments(generation, harvest.departments()),
                areas.sectors().list(generation),
                chosen(generation, question),
                null,
                imprint(generation));
    }

    private PictureFacts facts(Generation generation, PictureQuestion question, School school) {
        CloseUp closeUp = CloseUp.of(
                school,
                areas.departments(generation, Map.of()),
                areas.regions().get(generation, school.regionCode()).name());
        return new PictureFacts(
                question,
                harvest(generation, PictureQuestion.others(school.slug(), closeUp.codes())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                closeUp,
                imprint(generation));
    }

    private Harvest harvest(Generation generation, Query query) {
        Harvest harvest = new Harvest();
        try (Scan<School> found = documents.scan(generation, Kind.SCHOOLS, query, Ordering.byKey(), School.class)) {
            found.forEachRemaining(harvest::add);
        }
        return harvest;
    }

    private List<String> chosen(Generation generation, PictureQuestion question) {
        return Stream.of(
                        question.trades().stream()
                                .map(slug -> named(
                                        "trade",
                                        slug,
                                        trades.find(generation, slug).map(one -> one.name()))),
                        question.regions().stream()
                                .map(code -> named(
                                        "region",
                                        code,
                                        areas.regions().find(generation, code).map(one -> one.name()))),
                        question.departments().stream()
                                .map(code -> named(
                                        "department",
                                        code,
                                        areas.departments()
                                                .find(generation, code)
                                                .map(one -> one.name()))))
                .flatMap(names -> names)
                .toList();
    }

    private static String named(String parameter, String value, Optional<String> name) {
        return name.orElseThrow(() -> unknown(parameter, value));
    }

    private static EtabliException unknown(String parameter, String value) {
        String advice =
                switch (parameter) {
                    case "trade" -> "Give a slug, such as `usinage`.";
                    case "school" -> "Give a slug, such as `boisard`; `/map/network.geojson` has those of all schools.";
                    case "region" -> "Give an INSEE code, such as `11`.";
                    default -> "Give an INSEE code, such as `69`.";
                };
        return new EtabliException(
                ErrorCode.UNKNOWN_VALUE,
                "The parameter `" + parameter + "` names “" + value + "”, which does not exist. " + advice);
    }

    private List<String> imprint(Generation generation) {
        Provenance provenance = provenances.of(generation);
        return List.of(
                "Données : Établi (" + areas.members().address().of("/") + "), état au "
                        + Phrases.day(provenance.date()) + ". Licence : " + provenance.licence(),
                provenance.attribution(),
                Objects.requireNonNullElse(provenance.outlines(), "Contours approchés.")
                        + " Les encarts d’outre-mer sont chacun à son échelle.");
    }
}
