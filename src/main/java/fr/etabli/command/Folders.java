package fr.etabli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that name the input, which are settings of the hub too. */
final class Folders {

    static final String DATA = "etabli.ingest.data";
    static final String REFERENCE = "etabli.ingest.reference";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The tables of schools, trades and figures (default: batch/data).")
    private @Nullable Path data;

    @Option(names = "--reference", paramLabel = "DIR", description = "The geography (default: batch/reference).")
    private @Nullable Path reference;

    @Spec(Target.MIXEE)
    private @Nullable CommandSpec command;

    /** What was given of them, as settings. */
    List<String> settings() {
        List<String> settings = new ArrayList<>();
        if (data != null) {
            settings.add("--" + DATA + "=" + existing(data));
        }
        if (reference != null) {
            settings.add("--" + REFERENCE + "=" + existing(reference));
        }
        return settings;
    }

    Path existing(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CommandLine.ParameterException(
                    Objects.requireNonNull(command).commandLine(), "There is no folder " + folder + ".");
        }
        return folder;
    }
}
