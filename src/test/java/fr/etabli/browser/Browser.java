package fr.etabli.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The installed Chromium, by the driver that comes with it. One runs for each kind until the tests are over. Without
 * Chromium and its driver a test says so and is skipped; {@code .ci/run} installs both and lets no such test be skipped.
 */
final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<Kind, ChromeDriver> RUNNING = new ConcurrentHashMap<>();

    private record Kind(Screen screen, boolean scripts) {}

    private final ChromeDriver driver;
    private final String origin;

    private Browser(ChromeDriver driver, String origin) {
        this.driver = driver;
        this.origin = origin;
    }

    /** A browser that asks the hub at this port. */
    static Browser on(Screen screen, int port) {
        return of(new Kind(screen, true), port);
    }

    /** One that runs no scripts. */
    static Browser withoutScripts(Screen screen, int port) {
        return of(new Kind(screen, false), port);
    }

    private static Browser of(Kind kind, int port) {
        Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
        Optional<Path> chromedriver = program("chromedriver");
        assumeTrue(
                chromium.isPresent() && chromedriver.isPresent(),
                "NOT TESTED in a browser: install Chromium and its driver (Debian: chromium, chromium-driver).");
        ChromeDriver driver = RUNNING.computeIfAbsent(kind, one -> start(one, chromium.get(), chromedriver.get()));
        driver.get("about:blank");
        driver.manage().deleteAllCookies();
        driver.manage().logs().get(LogType.BROWSER);
        driver.manage().logs().get(LogType.PERFORMANCE);
        return new Browser(driver, "http://localhost:" + port).light();
    }

    private static Optional<Path> program(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static ChromeDriver start(Kind kind, Path chromium, Path chromedriver) {
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .build();
        ChromeDriver driver = new ChromeDriver(service, options(kind, chromium));
        driver.manage().timeouts().pageLoadTimeout(PATIENCE).scriptTimeout(PATIENCE);
        Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
        return driver;
    }

    private static ChromeOptions options(Kind kind, Path chromium) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--force-prefers-reduced-motion",
                "--window-size=1280,900");
        options.setExperimentalOption(
                "mobileEmulation",
                Map.of(
                        "deviceMetrics",
                        Map.of(
                                "width",
                                kind.screen().width,
                                "height",
                                kind.screen().height,
                                "pixelRatio",
                                1.0,
                                "touch",
                                kind.screen().touch)));
        if (!kind.scripts()) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    Browser light() {
        return scheme("light");
    }

    Browser dark() {
        return scheme("dark");
    }

    private Browser scheme(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        return this;
    }

    /** Says where it is, as if its owner had agreed to that. */
    Browser at(double latitude, double longitude) {
        allow("granted");
        driver.executeCdpCommand(
                "Emulation.setGeolocationOverride",
                Map.of("latitude", latitude, "longitude", longitude, "accuracy", 10));
        return this;
    }

    /** Does not say where it is, as if its owner had declined. */
    Browser nowhere() {
        return allow("denied");
    }

    private Browser allow(String setting) {
        driver.executeCdpCommand(
                "Browser.setPermission",
                Map.of("permission", Map.of("name", "geolocation"), "setting", setting, "origin", origin));
        return this;
    }

    /** Opens a page of the hub. */
    Browser open(String path) {
        driver.get(origin + path);
        return this;
    }

    /** What stands behind the hub's name in the address, as in {@code /?text=bois}. */
    String address() {
        return driver.getCurrentUrl().substring(origin.length());
    }

    /** The first that a CSS selector finds; waits for it. */
    WebElement find(String selector) {
        return await(browser -> browser.findElement(By.cssSelector(selector)));
    }

    /** All that a CSS selector finds now. */
    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Presses keys, one after another, wherever the focus is. */
    Browser press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /** Goes on by the tabulator until the focus is on what a CSS selector describes. */
    WebElement tabTo(String selector) {
        int most = 300;
        for (int step = 0; step < most; step++) {
            press(Keys.TAB);
            WebElement focused = driver.switchTo().activeElement();
            if (Boolean.TRUE.equals(
                    driver.executeScript("return arguments[0].matches(arguments[1])", focused, selector))) {
                return focused;
            }
        }
        throw new AssertionError("The tabulator never reaches " + selector + " on " + address() + ".");
    }

    /** Waits until something is there. */
    <T> T await(Function<? super WebDriver, T> condition) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(org.openqa.selenium.NoSuchElementException.class)
                .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
                .until(condition);
    }

    @Nullable
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What axe has to say against the page; empty where nothing. */
    List<String> barriers() {
        return axe("{ resultTypes: ['violations'] }");
    }

    /** What axe finds hard to tell from its background, which is all that another scheme of colours can change. */
    List<String> faintWords() {
        return axe("{ resultTypes: ['violations'], runOnly: ['color-contrast'] }");
    }

    private List<String> axe(String options) {
        if (!Boolean.TRUE.equals(driver.executeScript("return typeof axe === 'object'"))) {
            driver.executeScript(axe());
        }
        Object found = driver.executeAsyncScript(
                """
                const done = arguments[arguments.length - 1];
                axe.run(document, OPTIONS)
                  .then(all => done(all.violations.flatMap(one => one.nodes.map(node =>
                    one.id + ': ' + node.html.slice(0, 200) + ' ' + (node.any[0] || node.all[0] || node.none[0] || {}).message))))
                  .catch(failure => done(['axe failed: ' + failure]));
                """
                        .replace("OPTIONS", options));
        return ((List<?>) java.util.Objects.requireNonNull(found))
                .stream().map(Object::toString).toList();
    }

    private static String axe() {
        try (var script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    java.util.Objects.requireNonNull(script).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** What the page complained of in the console since it was opened. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The addresses that were asked for since the browser was taken, but for those of the hub. */
    List<String> requestsElsewhere() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> JSON.readTree(entry.getMessage()).path("message"))
                .filter(message -> message.path("method").asString().equals("Network.requestWillBeSent"))
                .map((JsonNode message) -> message.at("/params/request/url").asString())
                .filter(address -> !address.startsWith(origin + "/") && !address.startsWith("data:"))
                .toList();
    }
}
