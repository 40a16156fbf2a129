package fr.etabli.extract;

import java.util.List;

/** The hub is to run in production, but does not know where it is or whose data it gives out. */
public class UnfitImprintException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfitImprintException(List<String> missing, String where) {
        super("In production nothing is given out under placeholders. " + String.join(" ", missing) + " Set these "
                + where + ".");
    }
}
