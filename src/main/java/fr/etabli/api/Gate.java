package fr.etabli.api;

import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Work;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Where a question comes in: its time begins to run, and its client pays for having it read. */
final class Gate extends OncePerRequestFilter {

    /** Attribute of the HTTP request. */
    static final String WORK = Work.class.getName();

    private final Duration time;
    private final AllowanceProperties policy;
    private final Allowances allowances;
    private final Clients clients;
    private final CostReport report;
    private final JsonMapper json;

    Gate(Duration time, AllowanceProperties policy, CostReport report, JsonMapper json) {
        this.time = time;
        this.policy = policy;
        this.allowances = new Allowances(policy.cost(), policy.period(), policy.clients(), System::nanoTime);
        this.clients = new Clients(policy.trustedProxies());
        this.report = report;
        this.json = json;
    }

    Allowances allowances() {
        return allowances;
    }

    /** What browsers ask before they ask. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return HttpMethod.OPTIONS.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (Work work = Work.begin(time)) {
            request.setAttribute(WORK, work);
            Optional<Purse> purse = purse(request, response);
            purse.ifPresent(payer -> request.setAttribute(Purse.KEY, payer));
            purse.ifPresent(payer -> payer.pay(policy.request()));
            chain.doFilter(request, response);
        } catch (EtabliException spent) {
            refuse(request, response, spent);
        }
    }

    private Optional<Purse> purse(HttpServletRequest request, HttpServletResponse response) {
        if (!policy.enabled()) {
            return Optional.empty();
        }
        InetAddress client = clients.of(request);
        return client.isLoopbackAddress() && !policy.loopback()
                ? Optional.empty()
                : Optional.of(new Purse(allowances, policy, client, response));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, EtabliException refusal)
            throws IOException {
        CodedError error = Faults.coded(refusal);
        response.setStatus(refusal.code().status());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        byte[] body = json.writeValueAsBytes(Map.of("errors", List.of(error.toSpecification())));
        response.getOutputStream().write(report.addedTo(body, 0, request));
    }
}
