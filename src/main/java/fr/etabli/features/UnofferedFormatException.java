package fr.etabli.features;

import org.springframework.http.MediaType;

/** None of the formats that a client takes is one that there is. */
final class UnofferedFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnofferedFormatException(MediaType json) {
        super("This is there as " + json + " and as text/html: ask for one of them by the header `Accept`, or write"
                + " `f=json` or `f=html`.");
    }
}
