package fr.etabli.site;

import fr.etabli.search.Dimension;
import fr.etabli.search.Measure;
import fr.etabli.search.SchoolStatistics;
import fr.etabli.search.Statistics;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.Generation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where there are too many schools to list: how many there are where, and how to come nearer to them. */
@Component
class EmbedCounts {

    private final SchoolStatistics statistics;
    private final Trades trades;
    private final Wording wording;

    EmbedCounts(SchoolStatistics statistics, Trades trades, Wording wording) {
        this.statistics = statistics;
        this.trades = trades;
        this.wording = wording;
    }

    /** One request; nothing where the question cannot be narrowed any further. */
    List<EmbedMap.Count> of(Generation generation, EmbedQuestion question) {
        Dimension by = dimension(question);
        return by == null
                ? List.of()
                : statistics.count(generation, Measure.SCHOOLS, List.of(by), question.filter()).rows().stream()
                        .map(row -> count(generation, question, row))
                        .toList();
    }

    private static @Nullable Dimension dimension(EmbedQuestion question) {
        if (question.departments().size() == 1) {
            return question.trades().size() == 1 ? null : Dimension.TRADE;
        }
        return question.regions().size() == 1 || !question.departments().isEmpty()
                ? Dimension.DEPARTMENT
                : Dimension.REGION;
    }

    private EmbedMap.Count count(Generation generation, EmbedQuestion question, Statistics.Row row) {
        Statistics.Key key = row.keys().get(0);
        String code = key.key();
        return new EmbedMap.Count(
                code == null || key.dimension() != Dimension.TRADE
                        ? wording.french(key.name())
                        : trade(generation, code),
                key.dimension() == Dimension.TRADE ? null : code,
                row.count(),
                wording.text("embed.schools", row.count()),
                code == null ? null : narrowed(question, key.dimension(), code).address());
    }

    private Phrase trade(Generation generation, String slug) {
        return wording.name(trades.get(generation, slug));
    }

    private static EmbedQuestion narrowed(EmbedQuestion question, Dimension by, String code) {
        return switch (by) {
            case REGION -> question.inRegion(code);
            case DEPARTMENT -> question.inDepartment(code);
            default -> question.ofTrade(code);
        };
    }
}
