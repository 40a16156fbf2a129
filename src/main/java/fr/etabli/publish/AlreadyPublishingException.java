package fr.etabli.publish;

import java.nio.file.Path;

/** Another publication is being made in the same directory; two at once would be in each other's way. */
public class AlreadyPublishingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyPublishingException(Path directory) {
        super("A publication is being made in " + directory + " already. Wait until it is done, then try again.");
    }
}
