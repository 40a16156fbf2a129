package fr.etabli.security;

import static fr.etabli.testing.Groups.THOROUGH;
import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.outcome.OutcomeParameters;
import fr.etabli.search.SchoolSelection;
import fr.etabli.testing.HubTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address that the hub answers, with every parameter that any of them knows, given values that nobody means well
 * with: the same requests in every run. GraphQL's documents have a test of their own.
 */
@HubTest
@Tag(THOROUGH)
class HostileRequestsTest {

    private static final int REQUESTS = 3_000;

    /** Would be markup if it came back as it went. */
    private static final String MARKUP = "<zx9 y=\"'>";

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "2147483648",
            "99999999999999999999",
            "1e400",
            "NaN",
            "0x10",
            "null",
            "true",
            "%",
            "\0",
            "\r\nX-Injected: zx9",
            "\u202Egnp.elif",
            "\uD83D\uDC68\u200D\uD83D\uDC69",
            "\uFFFD\uFEFF",
            "e\u0301".repeat(200),
            "a".repeat(3_000),
            "(".repeat(300),
            "\"" + MARKUP,
            "';" + MARKUP + "--",
            "]]>" + MARKUP,
            "javascript:alert(1)//" + MARKUP,
            "{{7*7}}${7*7}#{7*7}@{7*7}__${T(zx9.Runtime)}__::.x",
            "${jndi:ldap://127.0.0.1:1/a}",
            "* OR 1=1) AND /.*/ \\ \"",
            "{\"match_all\":{}}",
            "../../../etc/passwd",
            "..\\..\\",
            "%2e%2e%2f",
            "file:///etc/passwd",
            "http://127.0.0.1:1/",
            "47.2,-2.2",
            "91,181",
            "-180,-90,180,90",
            "180,90,-180,-90",
            "1,2,3",
            "2020-13-45",
            "../2024-01-01T00:00:00Z",
            "usinage",
            "boisard",
            "52",
            "OPEN");

    /** What would tell of our insides. */
    private static final Pattern INSIDES = Pattern.compile(
            "\\b(?:java|jakarta|org\\.(?:springframework|apache|thymeleaf|elasticsearch)|co\\.elastic|tools\\.jackson|fr\\.etabli)"
                    + "\\.[a-z]+\\.\\w+|\\w{3,}Exception\\b|\\bat [\\w.$]+\\([\\w.]+:\\d+\\)|Apache Tomcat");

    private static final Set<String> READ_FROM_THE_REQUEST = Set.of(
            "bbox-crs",
            "crs",
            "datetime",
            "f",
            "limit",
            "offset",
            "after",
            "before",
            "ecole",
            "lang",
            "page",
            "width",
            "height",
            "zoom",
            "colour",
            "title",
            "query",
            "variables",
            "operationName",
            "extensions",
            "skipGeometry",
            "version");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Test
    void noneIsAFaultOfOursNorShowsOurInsidesNorComesBackAsMarkup() {
        List<String> addresses = addresses();
        List<String> names = List.copyOf(names());
        assertThat(addresses)
                .contains("/", "/ecoles/{slug}", "/map/tiles/{z}/{x}/{y}.mvt")
                .hasSizeGreaterThan(60);
        assertThat(names).contains("text", "bbox", "statedFrom", "subject", "version");

        IntStream.range(0, REQUESTS)
                .mapToObj(number -> target(addresses, names, number))
                .parallel()
                .forEach(this::assertIsHarmless);
    }

    private void assertIsHarmless(String target) {
        Stranger.Answer answer = new Stranger(port).get(target, "Accept: text/html,*/*;q=0.8");

        assertThat(answer.status()).as("%s\n%s", target, answer.text()).isBetween(200, 499);
        assertThat(answer.text()).as(target).doesNotContainPattern(INSIDES);
        assertThat(answer.head()).as(target).noneMatch(line -> line.startsWith("X-Injected"));
        Headers.assertAreThere(target, answer);
        if (isMarkup(answer)) {
            assertThat(answer.text()).as(target).doesNotContain("<zx9");
        }
    }

    private static boolean isMarkup(Stranger.Answer answer) {
        return answer.header("Content-Type")
                .filter(type -> type.contains("html") || type.contains("xml") || type.contains("svg"))
                .isPresent();
    }

    /** All that Spring's controllers answer to, as they say it. */
    private List<String> addresses() {
        return Stream.concat(
                        handlers.getHandlerMethods().keySet().stream()
                                .flatMap(mapping -> mapping.getPatternValues().stream()),
                        Stream.of(
                                "/graphql",
                                "/graphql/schema.graphqls",
                                "/graphql/documents",
                                "/graphql/documents/{name}",
                                "/assets/{file}",
                                "/nulle-part"))
                .distinct()
                .sorted()
                .toList();
    }

    /** What the methods of controllers declare, and what others read for themselves. */
    private Set<String> names() {
        Set<String> names = new TreeSet<>(READ_FROM_THE_REQUEST);
        names.addAll(SchoolSelection.PARAMETERS);
        names.addAll(OutcomeParameters.NAMES);
        handlers.getHandlerMethods().values().stream()
                .map(HandlerMethod::getMethodParameters)
                .flatMap(Arrays::stream)
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(parameter -> parameter.getParameter().getName())
                .forEach(names::add);
        return names;
    }

    /** Each address comes in turn, the values in its path and behind it by chance. */
    private static String target(List<String> addresses, List<String> names, int number) {
        Random chance = new Random(number);
        String address = addresses.get(number % addresses.size());
        String path = Pattern.compile("\\{[^/}]*(?:\\{[^}]*}[^/}]*)*}")
                .matcher(address)
                .replaceAll(match -> Matcher.quoteReplacement(inPath(match.group(), chance)));
        List<String> given = new ArrayList<>();
        for (int count = chance.nextInt(4); count > 0; count--) {
            given.add(any(names, chance) + "=" + encoded(any(VALUES, chance)));
        }
        return given.isEmpty() ? path : path + "?" + String.join("&", given);
    }

    /** Now and then what the address wants, so that what stands behind the ? is looked at. */
    private static String inPath(String variable, Random chance) {
        if (chance.nextBoolean()) {
            return encoded(any(VALUES, chance));
        }
        return sound(variable);
    }

    private static String sound(String variable) {
        if (variable.contains("dataset")) {
            return "schools";
        }
        if (variable.contains("extension")) {
            return "csv";
        }
        if (variable.contains("collection")) {
            return "schools";
        }
        return variable.contains("code") ? "52" : variable.contains("slug") ? "boisard" : "1";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String any(List<String> of, Random chance) {
        return of.get(chance.nextInt(of.size()));
    }
}
