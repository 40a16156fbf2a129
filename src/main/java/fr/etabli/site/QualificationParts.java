package fr.etabli.site;

import fr.etabli.trade.Qualification;
import fr.etabli.trade.QualificationType;
import fr.etabli.trade.Qualifications;
import fr.etabli.vocabulary.Generation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts diplomas into the words of a page; costs no request. */
@Component
class QualificationParts {

    private static final int PREFIX = "RNCP".length();

    private final Qualifications qualifications;
    private final Wording wording;

    QualificationParts(Qualifications qualifications, Wording wording) {
        this.qualifications = qualifications;
        this.wording = wording;
    }

    /** Those that certify a trade, by name. */
    List<QualificationPart> ofTrade(Generation generation, String trade) {
        return qualifications.list(generation).stream()
                .filter(one -> one.trades().contains(trade))
                .map(one -> part(generation, one))
                .toList();
    }

    QualificationPart of(Generation generation, String slug) {
        return part(generation, qualifications.get(generation, slug));
    }

    private QualificationPart part(Generation generation, Qualification one) {
        String rncp = one.rncp();
        return new QualificationPart(
                one.slug(),
                wording.name(one),
                one.type(),
                level(one),
                rncp == null ? null : rncp.substring(PREFIX),
                one.formerName() == null ? null : wording.french(one.formerName()),
                successor(generation, one));
    }

    /** A CAP is not explained by being that of a CAP. */
    private @Nullable String level(Qualification one) {
        boolean known = one.type() == QualificationType.CAP || one.type() == QualificationType.BAC_PRO;
        return one.level() == null
                ? null
                : wording.text(known ? "qualification.level.plain" : "qualification.level", one.level());
    }

    private @Nullable Phrase successor(Generation generation, Qualification one) {
        return one.replacedBy() == null ? null : wording.name(qualifications.get(generation, one.replacedBy()));
    }
}
