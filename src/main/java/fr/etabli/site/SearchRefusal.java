package fr.etabli.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;

/**
 * A search that could not be made, in words for the person who made it.
 *
 * @param status of HTTP
 * @param title  what is wrong
 * @param text   how it came about, or what to do
 * @param ways   searches that can be made instead
 */
record SearchRefusal(int status, String title, String text, List<SearchView.Link> ways) {

    /** The name of the template that shows it. */
    String show(Model model, HttpServletResponse response) {
        response.setStatus(status);
        response.setHeader(HttpHeaders.ETAG, null);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("refusal", this);
        return "unsearched";
    }
}
