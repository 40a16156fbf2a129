package fr.etabli.site;

import fr.etabli.extract.Imprint;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Prepares the message by which a reader tells of an error on a page. */
@Component
class ErrorReports {

    private final Imprint imprint;
    private final Wording wording;

    ErrorReports(Imprint imprint, Wording wording) {
        this.imprint = imprint;
        this.wording = wording;
    }

    /**
     * A {@code mailto:} address with subject and body; null where the settings name nobody to write to.
     *
     * @param name what the page is about
     * @param page its address
     */
    @Nullable
    String about(String name, String page) {
        String email = imprint.email();
        return email == null
                ? null
                : "mailto:" + UriUtils.encodePathSegment(email, StandardCharsets.UTF_8)
                        + "?subject=" + encoded(wording.text("report.subject", name))
                        + "&body=" + encoded(wording.text("report.body", name, page));
    }

    /** Lines end as RFC 6068 has it. */
    private static String encoded(String text) {
        return UriUtils.encode(text.replace("\n", "\r\n"), StandardCharsets.UTF_8);
    }
}
