package fr.etabli.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etabli.vocabulary.Work;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class AllowancesTest {

    private final AtomicLong now = new AtomicLong();

    @Test
    void whatIsSpentComesBackEvenly() {
        Allowances allowances = new Allowances(600, Duration.ofSeconds(60), 10, now::get);

        assertThat(allowances.take("a", 590)).isEqualTo(new Allowances.Standing(true, 10, Duration.ofSeconds(59)));
        assertThat(allowances.take("a", 20)).isEqualTo(new Allowances.Standing(false, 10, Duration.ofSeconds(1)));
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(allowances.take("a", 20).granted()).isTrue();
        assertThat(allowances.take("b", 600).left()).isZero();
        now.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(allowances.take("a", 0).left()).isEqualTo(600);
    }

    @Test
    void noMoreClientsAreRememberedThanMayBe() {
        Allowances allowances = new Allowances(600, Duration.ofSeconds(60), 10, now::get);

        for (int i = 0; i < 1_000; i++) {
            allowances.take("client " + i, 1);
        }
        assertThat(allowances.clients()).isEqualTo(10);
    }

    @Test
    void onlyTrustedProxiesAreBelieved() {
        Clients trusting = new Clients(List.of("10.0.0.1", "10.0.0.2"));

        assertThat(client(new Clients(List.of()), "203.0.113.9", "198.51.100.1"))
                .isEqualTo("203.0.113.9");
        assertThat(client(trusting, "203.0.113.9", "198.51.100.1")).isEqualTo("203.0.113.9");
        assertThat(client(trusting, "10.0.0.1", "198.51.100.1")).isEqualTo("198.51.100.1");
        assertThat(client(trusting, "10.0.0.1", "1.1.1.1, 198.51.100.1, 10.0.0.2"))
                .isEqualTo("198.51.100.1");
        assertThat(client(trusting, "10.0.0.1", "evil.example")).isEqualTo("10.0.0.1");
        assertThat(client(trusting, "10.0.0.1", "face.cafe")).isEqualTo("10.0.0.1");
        assertThat(client(trusting, "10.0.0.1", "198.51.100.1:50123")).isEqualTo("198.51.100.1");
        assertThat(client(trusting, "10.0.0.1", "[2001:db8::1]:443"))
                .isEqualTo(client(trusting, "10.0.0.1", "2001:db8::1"))
                .isNotEqualTo("10.0.0.1");
        assertThat(client(trusting, "10.0.0.1", null)).isEqualTo("10.0.0.1");
        assertThatThrownBy(() -> new Clients(List.of("proxy.example"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneIpv6NetworkIsOneClient() {
        Clients direct = new Clients(List.of());

        assertThat(client(direct, "2001:db8:1:2::1", null)).isEqualTo(client(direct, "2001:db8:1:2:ffff::9", null));
        assertThat(client(direct, "2001:db8:1:2::1", null)).isNotEqualTo(client(direct, "2001:db8:1:3::1", null));
    }

    @Test
    void whoHasSpentAllIsToldHowLongToWait() throws Exception {
        Gate gate = gate(false);

        MockHttpServletResponse first = through(gate, "203.0.113.9", 1);
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(first.getHeader("RateLimit-Policy")).isEqualTo("\"cost\";q=100;w=60;qu=\"cost\"");
        assertThat(first.getHeader("RateLimit")).isEqualTo("\"cost\";r=40;t=36");
        MockHttpServletResponse second = through(gate, "203.0.113.9", 0);
        assertThat(second.getStatus()).isEqualTo(429);
        assertThat(second.getHeader("Retry-After")).isIn("12", "11");
        assertThat(second.getContentAsString()).contains("\"code\":\"RATE_LIMITED\"");
        assertThat(through(gate, "203.0.113.10", 1).getStatus()).isEqualTo(200);
    }

    @Test
    void thisVeryMachineIsNotLimitedUnlessAsked() throws Exception {
        Gate lenient = gate(false);
        Gate strict = gate(true);

        for (int i = 0; i < 5; i++) {
            assertThat(through(lenient, "127.0.0.1", 1).getHeader("RateLimit")).isNull();
        }
        through(strict, "::1", 1);
        assertThat(through(strict, "::1", 0).getStatus()).isEqualTo(429);
    }

    @Test
    void theTimeOfAnAnswerRunsFromItsBeginningToItsEnd() throws Exception {
        through(gate(false), "203.0.113.9", 1);

        assertThat(Work.current()).isEmpty();
    }

    private static Gate gate(boolean loopback) {
        return new Gate(
                Duration.ofSeconds(10),
                new AllowanceProperties(true, 100, Duration.ofSeconds(60), 60, loopback, List.of(), 10),
                new CostReport(1, JsonMapper.shared()),
                JsonMapper.shared());
    }

    private static MockHttpServletResponse through(Gate gate, String address, int times)
            throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/graphql");
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        AtomicInteger answered = new AtomicInteger();
        gate.doFilter(request, response, (asked, answer) -> {
            assertThat(Work.current()).isPresent();
            answered.incrementAndGet();
        });
        assertThat(answered.get()).isEqualTo(times);
        return response;
    }

    private static String client(Clients clients, String remote, @Nullable String forwarded) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(remote);
        if (forwarded != null) {
            request.addHeader("X-Forwarded-For", forwarded);
        }
        return Clients.key(clients.of(request));
    }
}
