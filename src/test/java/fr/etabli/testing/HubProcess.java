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
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Detabli.elasticsearch.home="
                        + Objects.requireNonNull(System.getProperty("etabli.elasticsearch.home")),
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                "fr.etabli.Etabli"));
        command.addAll(List.of(arguments));
        File file = output.toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(file))
                .start();
    }
}
