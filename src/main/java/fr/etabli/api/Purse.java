package fr.etabli.api;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import org.springframework.http.HttpHeaders;

/**
 * What one request takes from its client's allowance, told in the fields of <i>RateLimit header fields for HTTP</i>
 * (draft-ietf-httpapi-ratelimit-headers-11).
 */
final class Purse {

    /** Of the HTTP request, and in the GraphQL context. */
    static final String KEY = Purse.class.getName();

    static final String POLICY_HEADER = "RateLimit-Policy";
    static final String HEADER = "RateLimit";

    private final Allowances allowances;
    private final AllowanceProperties policy;
    private final String client;
    private final HttpServletResponse response;
    private volatile long left;

    Purse(Allowances allowances, AllowanceProperties policy, InetAddress client, HttpServletResponse response) {
        this.allowances = allowances;
        this.policy = policy;
        this.client = Clients.key(client);
        this.response = response;
    }

    /** @throws EtabliException with {@link ErrorCode#RATE_LIMITED} where that much is not left; nothing is taken then */
    void pay(long cost) {
        Allowances.Standing standing = allowances.take(client, cost);
        left = standing.left();
        response.setHeader(
                POLICY_HEADER,
                "\"cost\";q=" + policy.cost() + ";w=" + policy.period().toSeconds() + ";qu=\"cost\"");
        response.setHeader(HEADER, "\"cost\";r=" + left + ";t=" + standing.delaySeconds());
        if (!standing.granted()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(standing.delaySeconds()));
            throw new EtabliException(
                    ErrorCode.RATE_LIMITED,
                    "This costs " + cost + ", and " + left + " of the " + policy.cost()
                            + " that your address may spend within "
                            + policy.period().toSeconds()
                            + " seconds are left. Try again in " + standing.delaySeconds()
                            + " seconds, or take everything from the files under /open-data/.");
        }
    }

    long left() {
        return left;
    }
}
