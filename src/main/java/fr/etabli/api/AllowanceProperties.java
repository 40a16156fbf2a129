package fr.etabli.api;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much requests from one address may cost.
 *
 * @param enabled        whether there is an allowance at all
 * @param cost           how much an address may spend at once, in what {@link DocumentCost} counts
 * @param period         how long it takes until what was spent is there again
 * @param request        what a request costs beside its document, even if it is refused or answered from memory
 * @param loopback       whether it holds for requests from this very machine, too
 * @param trustedProxies addresses of proxies whose {@code X-Forwarded-For} is believed; others may write what they like
 * @param clients        how many addresses are remembered
 */
@ConfigurationProperties("etabli.allowance")
record AllowanceProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("500000") long cost,
        @DefaultValue("1m") Duration period,
        @DefaultValue("50") long request,
        @DefaultValue("false") boolean loopback,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("50000") int clients) {

    AllowanceProperties {
        if (cost < request || request < 0 || period.toSeconds() < 1 || clients < 1) {
            throw new IllegalArgumentException("etabli.allowance.cost must be at least etabli.allowance.request, which"
                    + " is not negative, etabli.allowance.period at least a second, etabli.allowance.clients at least"
                    + " one.");
        }
    }
}
