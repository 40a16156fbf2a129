package fr.etabli.site;

import fr.etabli.school.SchoolCounts;
import fr.etabli.trade.Sector;
import fr.etabli.trade.Sectors;
import fr.etabli.trade.Trade;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.Generation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts trades and their sectors into the words of a page; costs no request. */
@Component
class TradeParts {

    private final Trades trades;
    private final Sectors sectors;
    private final SchoolCounts counts;
    private final Wording wording;

    TradeParts(Trades trades, Sectors sectors, SchoolCounts counts, Wording wording) {
        this.trades = trades;
        this.sectors = sectors;
        this.counts = counts;
        this.wording = wording;
    }

    /** A sector with its trades, by name in the language of the page. */
    record SectorPart(String code, Phrase name, List<TradePart> trades) {

        /** What a link can lead to. */
        public String id() {
            return "secteur-" + code.toLowerCase(Locale.ROOT);
        }
    }

    /** Every sector that has a trade, by name in the language of the page. */
    List<SectorPart> bySector(Generation generation) {
        return sectors.list(generation).stream()
                .map(sector -> part(generation, sector))
                .filter(part -> !part.trades().isEmpty())
                .sorted(Comparator.comparing(part -> part.name().text(), wording.collator()))
                .toList();
    }

    /** The trades of a sector, by name in the language of the page. */
    List<TradePart> ofSector(Generation generation, String sector) {
        return of(
                generation,
                trades.list(generation).stream()
                        .filter(trade -> trade.sector().equals(sector))
                        .toList());
    }

    /** The trades that open schools of a region teach, by name in the language of the page. */
    List<TradePart> ofRegion(Generation generation, String region) {
        return of(
                generation,
                counts.tradesOfRegion(generation, region).stream()
                        .map(slug -> trades.get(generation, slug))
                        .toList());
    }

    private SectorPart part(Generation generation, Sector sector) {
        return new SectorPart(sector.code(), wording.name(sector), ofSector(generation, sector.code()));
    }

    private List<TradePart> of(Generation generation, List<Trade> some) {
        return some.stream()
                .map(trade -> new TradePart(
                        trade.slug(), wording.name(trade), trade.synonyms(), counts.byTrade(generation, trade.slug())))
                .sorted(Comparator.comparing(part -> part.name().text(), wording.collator()))
                .toList();
    }
}
