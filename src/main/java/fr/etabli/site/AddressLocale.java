package fr.etabli.site;

import fr.etabli.vocabulary.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** A page speaks the language of its address, whatever a browser prefers: what is shared reads the same for everybody. */
class AddressLocale implements LocaleResolver {

    private final PublicAddress address;

    AddressLocale(PublicAddress address) {
        this.address = address;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Here.of(request, address).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The address alone says which language a page speaks.");
    }
}
