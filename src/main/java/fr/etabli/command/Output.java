package fr.etabli.command;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where a command writes its results; what is logged meanwhile goes to standard error. */
@Command
final class Output {

    @Spec(Target.MIXEE)
    private @Nullable CommandSpec command;

    void line(String text) {
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        out.println(text.stripTrailing());
        out.flush();
    }
}
