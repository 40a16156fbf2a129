package fr.etabli.command;

import fr.etabli.index.EarlyStart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The hub's application, started as a command needs it.
 *
 * @param application the class that Spring starts from
 * @param settings    as given on the command line
 */
record Hub(Class<?> application, List<String> settings) {

    /**
     * A line of the log: time, level, thread, number of the request, who logs. What a message or an exception has after its
     * first line is set in, so that nothing which is logged can pass for another line.
     */
    static final String LINE = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %5p %-22.22t %X{requestId:--} %logger{36}: "
            + "%replace(%m){'(\\r\\n|\\r|\\n)', '$1    | '}%n"
            + "%replace(%ex){'(\\r\\n|\\r|\\n)(?!\\tat |\\t\\.\\.\\. |Caused by: |\\tSuppressed: |$)', '$1    | '}%nopex";

    void serve(List<String> more) {
        SpringApplication spring = new SpringApplication(application);
        spring.addListeners(new EarlyStart());
        spring.setDefaultProperties(Map.of("logging.pattern.console", LINE));
        start(spring, more);
    }

    /** Starts the hub without its web server for one piece of work; Elasticsearch is that of a serving hub, if any. */
    <T> T with(String command, List<String> more, Function<ApplicationContext, T> work) {
        try (ConfigurableApplicationContext context = start(quiet(application, command), more)) {
            return work.apply(context);
        }
    }

    /** The settings, from wherever they may be given, without starting anything of the hub. */
    Binder settings(List<String> more) {
        try (ConfigurableApplicationContext context = start(quiet(NoHub.class, "none"), more)) {
            return Binder.get(context.getEnvironment());
        }
    }

    private static SpringApplication quiet(Class<?> source, String command) {
        System.setOut(System.err); // what Spring and the work log; results go to the command's own writer
        SpringApplication spring = new SpringApplication(source);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setLazyInitialization(true);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setLogStartupInfo(false);
        spring.setDefaultProperties(Map.of(
                "logging.level.root", "warn",
                "logging.level.fr.etabli", "info",
                "logging.pattern.console", "%d{HH:mm:ss} %m%n",
                "etabli.elasticsearch.attach", "true",
                "etabli.command", command));
        return spring;
    }

    private ConfigurableApplicationContext start(SpringApplication spring, List<String> more) {
        System.getProperties()
                .putIfAbsent("h2.bindAddress", "127.0.0.1"); // where commands beside a serving hub find it
        try {
            return spring.run(merged(more));
        } catch (RuntimeException reported) {
            throw new ReportedException(reported);
        }
    }

    /** Of a setting that is given twice the last counts; Spring would make a list of both. */
    private String[] merged(List<String> more) {
        Map<String, String> byName = new LinkedHashMap<>();
        Stream.concat(settings.stream(), more.stream())
                .forEach(setting -> byName.put(setting.replaceFirst("(?s)=.*", ""), setting));
        return byName.values().toArray(String[]::new);
    }

    /** What Spring starts from where its settings alone are wanted. */
    private static final class NoHub {}

    /** What Spring has told the user already. */
    static final class ReportedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ReportedException(Throwable cause) {
            super(cause);
        }
    }
}
