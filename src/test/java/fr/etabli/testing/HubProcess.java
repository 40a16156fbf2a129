package fr.etabli.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The hub's own command line in a process of its own. */
public final class HubProcess {

    private HubProcess() {}

    /** Starts it with these arguments; both of its outputs go to that file. */
    public static Process start(Path output, String... arguments) throws IOException {
        return start(output, command(List.of(), arguments));
    }

    /** The same with more options of the virtual machine. */
    public static Process startWith(List<String> options, Path output, String... arguments) throws IOException {
        return start(output, command(options, arguments));
    }

    /** The same where no file may grow beyond a size, as on a disk that is full: what goes beyond cannot be written. */
    public static Process startWithin(int kilobytes, Path output, String... arguments) throws IOException {
        List<String> limited =
                new ArrayList<>(List.of("bash", "-c", "ulimit -f " + kilobytes + " && exec \"$@\"", "limited"));
        limited.addAll(command(List.of(), arguments));
        return start(output, limited);
    }

    private static List<String> command(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Detabli.elasticsearch.home="
                        + Objects.requireNonNull(System.getProperty("etabli.elasticsearch.home"))));
        command.addAll(options);
        command.addAll(
                List.of("-cp", Objects.requireNonNull(System.getProperty("java.class.path")), "fr.etabli.Etabli"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Process start(Path output, List<String> command) throws IOException {
        File file = output.toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(file))
                .start();
    }
}
