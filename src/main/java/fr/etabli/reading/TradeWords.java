package fr.etabli.reading;

import fr.etabli.trade.Trade;
import java.util.List;

/** The everyday words that mean a trade itself. */
public interface TradeWords {

    /** In French and English: the synonyms of the input, and what the lexicon adds; the name is not among them. */
    List<String> of(Trade trade);
}
