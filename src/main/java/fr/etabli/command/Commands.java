package fr.etabli.command;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The command line of the hub: which command is meant, and the code that the process exits with. */
public final class Commands {

    /** Not an exit code: the hub serves on after {@code main} has returned. */
    public static final int STAYS = -1;

    static final int DONE = 0;
    static final int REFUSED_INPUT = 1;
    static final int WRONG_USAGE = 2;
    static final int OUT_OF_REACH = 3;

    private static final int WIDTH = 110;

    /** Settings of the hub and of Spring, which may be given beside the options of a command. */
    private static final Pattern SETTING =
            Pattern.compile("--(?:etabli|server|management|spring|logging)\\.[\\w.\\[\\]-]+(?:=.*)?", Pattern.DOTALL);

    private final Class<?> application;

    private Commands(Class<?> application) {
        this.application = application;
    }

    /** @param application the class that Spring starts from */
    public static Commands of(Class<?> application) {
        return new Commands(application);
    }

    /** @return the exit code, or {@link #STAYS} */
    public int run(String... args) {
        List<String> settings = Stream.of(args).filter(Commands::isSetting).toList();
        List<String> words = Stream.of(args).filter(arg -> !isSetting(arg)).toList();
        CommandLine line = commandLine(new Hub(application, settings));
        return line.execute(withDefault(words, line).toArray(String[]::new));
    }

    private static boolean isSetting(String arg) {
        return SETTING.matcher(arg).matches();
    }

    /** Where no command is named, {@code serve} is meant. */
    private static List<String> withDefault(List<String> words, CommandLine line) {
        boolean asks = words.stream().anyMatch(List.of("-h", "--help", "-V", "--version")::contains);
        boolean named = words.stream().anyMatch(line.getSubcommands()::containsKey);
        return asks || named || words.stream().anyMatch(word -> !word.startsWith("-"))
                ? words
                : Stream.concat(Stream.of("serve"), words.stream()).toList();
    }

    private static CommandLine commandLine(Hub hub) {
        CommandLine line = new CommandLine(new Root());
        for (Object command : Arrays.asList(
                new Serve(hub),
                new Check(hub),
                new IngestCommand(hub),
                new PublishCommand(hub),
                new Rollback(hub),
                new Status(hub))) {
            line.addSubcommand(command);
        }
        line.getSubcommands().values().forEach(sub -> sub.getCommandSpec().mixinStandardHelpOptions(true));
        line.setUsageHelpWidth(WIDTH);
        line.setExecutionExceptionHandler((failure, failed, parsed) -> Failures.code(failure, failed.getErr()));
        return line;
    }

    @CommandLine.Command(
            name = "etabli",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            synopsisSubcommandLabel = "[COMMAND]",
            description = "The open-data hub of the French écoles de production.",
            footer = {
                "",
                "Without a command: serve. Any setting may be given too, such as --etabli.directory=DIR, --server.port=8080 or"
                        + " --etabli.elasticsearch.uris=https://…",
                "",
                "Exit codes: 0 done, 1 the input was refused, 2 wrong usage, 3 Elasticsearch is out of reach."
            })
    private static final class Root {}

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Version.class.getPackage().getImplementationVersion();
            return new String[] {"etabli " + (version == null ? "(not packaged)" : version)};
        }
    }
}
