package fr.etabli.publish;

import fr.etabli.index.LeaseException;
import java.nio.file.Path;

/** Another publication is being made, here or by another hub on the same cluster; two at once would be in each other's way. */
public class AlreadyPublishingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyPublishingException(Path directory) {
        super("A publication is being made in " + directory + " already. Wait until it is done, then try again.");
    }

    AlreadyPublishingException(LeaseException elsewhere) {
        super("A publication is being made already. " + elsewhere.getMessage(), elsewhere);
    }
}
