package fr.etabli.reading;

import fr.etabli.trade.Trade;

/**
 * A trade that words lead to.
 *
 * @param weight 1 where the words mean this trade, {@link #LOOSELY} where they mean it among others
 * @param phrase the name or everyday word of the trade, in the words of the input, that shows why
 * @param said   what was said for it
 */
public record TradeReading(Trade trade, double weight, String phrase, String said) {

    static final double LOOSELY = 0.5;
}
