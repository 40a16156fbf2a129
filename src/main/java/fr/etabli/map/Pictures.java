package fr.etabli.map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.etabli.index.Documents;
import fr.etabli.index.Kind;
import fr.etabli.index.Ordering;
import fr.etabli.index.Scan;
import fr.etabli.school.School;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes pictures when they are first asked for, one of each format at a time, and keeps some. */
final class Pictures {

    private static final int KEPT_BYTES = 16 << 20;
    /** What keeping costs beside the bytes. */
    private static final int BESIDE = 500;

    /** @param side in pixels; 0 for SVG */
    private record Key(Generation generation, PictureQuestion question, int side) {}

    private final Documents documents;
    private final Trades trades;
    private final AreaFeeds areas;
    private final Provenances provenances;
    /** A large PNG takes some 40 MB while it is painted. */
    private final Easel painting = new Easel();
    /** An SVG is written in little time: none waits for a PNG. */
    private final Easel writing = new Easel();

    private final Cache<Key, Feed> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .<Key, Feed>weigher((key, picture) -> BESIDE + (int) picture.zippedLength())
            .build();

    Pictures(Documents documents, Trades trades, AreaFeeds areas, Provenances provenances) {
        this.documents = documents;
        this.trades = trades;
        this.areas = areas;
        this.provenances = provenances;
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
    }

    private Feed kept(Easel easel, Key key, Function<Drawing, Feed> finish) {
        Feed ready = kept.getIfPresent(key);
        return ready != null
                ? ready
                : easel.use(() ->
                        kept.get(key, unseen -> finish.apply(Sheet.draw(facts(key.generation(), key.question())))));
    }

    private PictureFacts facts(Generation generation, PictureQuestion question) {
        Harvest harvest = new Harvest();
        try (Scan<School> schools =
                documents.scan(generation, Kind.SCHOOLS, question.query(), Ordering.byKey(), School.class)) {
            schools.forEachRemaining(harvest::add);
        }
        List<Area> regions = areas.regions(generation, harvest.regions());
        List<Area> departments = areas.departments(generation, harvest.departments());
        return new PictureFacts(
                question,
                harvest,
                regions,
                departments,
                areas.sectors().list(generation),
                chosen(generation, question),
                imprint(generation));
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
        return name.orElseThrow(() -> new EtabliException(
                ErrorCode.UNKNOWN_VALUE,
                "The parameter `" + parameter + "` names “" + value + "”, which does not exist. "
                        + (parameter.equals("trade")
                                ? "Give a slug, such as `usinage`."
                                : "Give an INSEE code, such as `" + (parameter.equals("region") ? "11" : "69")
                                        + "`.")));
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
