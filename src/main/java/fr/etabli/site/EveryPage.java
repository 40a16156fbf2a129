package fr.etabli.site;

import fr.etabli.vocabulary.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page can say of itself. */
@ControllerAdvice
class EveryPage {

    private final PublicAddress address;

    EveryPage(PublicAddress address) {
        this.address = address;
    }

    @ModelAttribute("here")
    Here here(HttpServletRequest request) {
        return Here.of(request, address);
    }
}
