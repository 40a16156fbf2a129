package fr.etabli;

import fr.etabli.command.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The hub. */
@SpringBootApplication
public class Etabli {

    public static void main(String[] args) {
        int code = Commands.of(Etabli.class).run(args);
        if (code != Commands.STAYS) {
            System.exit(code);
        }
    }
}
