package fr.etabli.map;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.etabli.index.Documents;
import fr.etabli.index.Kind;
import fr.etabli.index.Ordering;
import fr.etabli.index.Scan;
import fr.etabli.school.School;
import fr.etabli.vocabulary.Generation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes the atlas of a generation in one walk over its schools, when it is first asked for, and keeps it. */
final class Atlases implements Areas {

    /** The generation served, and the one before it while answers of it are still being made. */
    private static final int GENERATIONS = 2;

    private final Documents documents;
    private final SchoolProperties properties;
    private final AreaFeeds areas;
    private final Members members;
    private final Cache<Generation, Atlas> kept =
            Caffeine.newBuilder().maximumSize(GENERATIONS).build();

    Atlases(Documents documents, SchoolProperties properties, AreaFeeds areas, Members members) {
        this.documents = documents;
        this.properties = properties;
        this.areas = areas;
        this.members = members;
    }

    Atlas of(Generation generation) {
        return kept.get(generation, this::anew);
    }

    @Override
    public List<Area> regions(Generation generation) {
        return of(generation).regionList();
    }

    @Override
    public List<Area> departments(Generation generation) {
        return of(generation).departmentList();
    }

    /** Made now, whatever is kept. */
    Atlas anew(Generation generation) {
        AtlasWork work = new AtlasWork(generation, properties);
        Feed network = Feed.of(out -> {
            try (FeatureCollectionWriter writer =
                            new FeatureCollectionWriter(out, aside(), members.of(generation, null));
                    Scan<School> schools = schools(generation)) {
                schools.forEachRemaining(school -> work.take(school, writer));
            }
        });
        return work.finish(network, areas);
    }

    private Scan<School> schools(Generation generation) {
        return documents.scan(
                generation,
                Kind.SCHOOLS,
                Query.of(query -> query.matchAll(every -> every)),
                Ordering.byKey(),
                School.class);
    }

    /** A file for what has no point. */
    static Path aside() {
        try {
            return Files.createTempFile("map-", ".aside");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
