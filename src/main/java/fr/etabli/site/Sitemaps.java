package fr.etabli.site;

import fr.etabli.geography.Regions;
import fr.etabli.outcome.Indicators;
import fr.etabli.school.Schools;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.Generation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which pages there are. Made once a generation, by one walk over the schools, and kept for the one asked for last. */
@Component
class Sitemaps {

    static final List<String> ALWAYS = List.of(
            "/",
            FiguresPage.PATH,
            TradesPage.PATH,
            RegionsPage.PATH,
            FilesPage.PATH,
            DevelopersPage.PATH,
            LegalPages.ACCESSIBILITY,
            LegalPages.NOTICES);

    private final Trades trades;
    private final Regions regions;
    private final Indicators indicators;
    private final Schools schools;
    private @Nullable Made last;

    Sitemaps(Trades trades, Regions regions, Indicators indicators, Schools schools) {
        this.trades = trades;
        this.regions = regions;
        this.indicators = indicators;
        this.schools = schools;
    }

    private record Made(Generation generation, Sitemap sitemap) {}

    /** Whoever asks while it is being made waits, so that the schools are read once. */
    synchronized Sitemap of(Generation generation) {
        Made known = last;
        if (known == null || !known.generation().equals(generation)) {
            known = new Made(generation, make(generation));
            last = known;
        }
        return known.sitemap();
    }

    private Sitemap make(Generation generation) {
        Sitemap.Builder paths = new Sitemap.Builder();
        ALWAYS.forEach(paths::add);
        trades.list(generation).forEach(trade -> paths.add(TradesPage.PATH + "/" + trade.slug()));
        regions.list(generation).forEach(region -> paths.add(RegionsPage.PATH + "/" + region.code()));
        indicators.list(generation).forEach(indicator -> paths.add(FiguresPage.PATH + "/" + indicator.code()));
        schools.forEachSlug(generation, slug -> paths.add(SchoolPage.PATH + "/" + slug));
        return paths.build();
    }
}
