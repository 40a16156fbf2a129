package fr.etabli.site;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Sends a browser to the address that says the same in its proper form. */
final class Moved {

    private Moved() {}

    /** The address left must not be kept by anybody: it may hold a position. */
    static ResponseEntity<Void> to(String where, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, null);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, where)
                .build();
    }
}
