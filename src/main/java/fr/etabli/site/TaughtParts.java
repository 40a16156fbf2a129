package fr.etabli.site;

import fr.etabli.school.Programme;
import fr.etabli.school.School;
import fr.etabli.trade.Trade;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.Generation;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts what a school teaches into the words of a page; costs no request. */
@Component
class TaughtParts {

    private final Trades trades;
    private final QualificationParts qualifications;
    private final Wording wording;

    TaughtParts(Trades trades, QualificationParts qualifications, Wording wording) {
        this.trades = trades;
        this.qualifications = qualifications;
        this.wording = wording;
    }

    /** Each trade once, in the order of the school's programmes. */
    List<TaughtPart> of(Generation generation, School school) {
        return school.tradeSlugs().stream()
                .map(slug -> part(generation, school, trades.get(generation, slug)))
                .toList();
    }

    private TaughtPart part(Generation generation, School school, Trade trade) {
        return new TaughtPart(
                trade.slug(),
                wording.name(trade),
                school.programmes().stream()
                        .filter(programme -> programme.trade().equals(trade.slug()))
                        .map(programme -> prepared(generation, programme))
                        .toList());
    }

    private TaughtPart.Prepared prepared(Generation generation, Programme programme) {
        return new TaughtPart.Prepared(
                programme.key(),
                programme.qualification() == null ? null : qualifications.of(generation, programme.qualification()),
                programme.since() == null ? null : wording.date(programme.since()),
                programme.places());
    }
}
