package fr.etabli.catalogue;

import fr.etabli.extract.Imprint;
import fr.etabli.vocabulary.PublicAddress;
import fr.etabli.vocabulary.RequestId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives out the catalogue: each syntax at an address of its own, and all of them at one where the client says which. */
@RestController
@CrossOrigin(
        methods = {RequestMethod.GET, RequestMethod.HEAD},
        exposedHeaders = {HttpHeaders.ETAG, HttpHeaders.LINK, HttpHeaders.CONTENT_LOCATION, RequestId.HEADER})
class CatalogueController {

    private static final CacheControl FOR_A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final Catalogue catalogue;
    private final Addresses addresses;
    private final Imprint imprint;

    CatalogueController(Catalogue catalogue, PublicAddress address, Imprint imprint) {
        this.catalogue = catalogue;
        this.addresses = new Addresses(address);
        this.imprint = imprint;
    }

    @GetMapping(Addresses.CATALOGUE + ".{extension:ttl|jsonld|rdf}")
    ResponseEntity<byte[]> inOneSyntax(@PathVariable String extension, @RequestParam(defaultValue = "1") String page) {
        Syntax syntax = Syntax.ALL.stream()
                .filter(one -> one.extension().equals(extension))
                .findFirst()
                .orElseThrow();
        return answer(syntax, page, new HttpHeaders());
    }

    @GetMapping(Addresses.CATALOGUE)
    ResponseEntity<byte[]> asAskedFor(
            @RequestHeader(value = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            @RequestParam(defaultValue = "1") String page) {
        HttpHeaders headers = new HttpHeaders();
        headers.setVary(List.of(HttpHeaders.ACCEPT));
        Optional<Syntax> wanted = Negotiation.syntax(accept);
        if (wanted.isEmpty()) {
            headers.set(HttpHeaders.LOCATION, "/open-data/");
            return ResponseEntity.status(HttpStatus.SEE_OTHER).headers(headers).build();
        }
        headers.set(HttpHeaders.CONTENT_LOCATION, path(wanted.get(), page));
        return answer(wanted.get(), page, headers);
    }

    private static String path(Syntax syntax, String page) {
        String path = Addresses.CATALOGUE + "." + syntax.extension();
        return page.equals("1") ? path : path + "?page=" + page;
    }

    private ResponseEntity<byte[]> answer(Syntax syntax, String page, HttpHeaders headers) {
        if (!page.matches("[1-9]\\d{0,5}")) {
            return refusal(
                    HttpStatus.BAD_REQUEST, "« page » est un nombre à partir de 1.", "“page” is a number from 1.");
        }
        if (catalogue.isEmpty()) {
            return refusal(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Rien n'est encore publié. Réessayez dans une minute.",
                    "Nothing has been published yet. Try again in a minute.");
        }
        return catalogue
                .document(syntax, Integer.parseInt(page))
                .map(document -> sent(syntax, document, headers))
                .orElseGet(() -> refusal(
                        HttpStatus.NOT_FOUND,
                        "Le catalogue n'a pas de page " + page + ".",
                        "The catalogue has no page " + page + "."));
    }

    private ResponseEntity<byte[]> sent(Syntax syntax, Catalogue.Document document, HttpHeaders headers) {
        return ResponseEntity.ok()
                .headers(headers)
                .cacheControl(FOR_A_MINUTE)
                .eTag("W/\"" + document.etag() + "\"")
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(HttpHeaders.LINK, String.join(", ", links(syntax, document.page())))
                .contentType(new MediaType(MediaType.valueOf(syntax.mediaType()), StandardCharsets.UTF_8))
                .body(document.text().getBytes(StandardCharsets.UTF_8));
    }

    private List<String> links(Syntax syntax, PageOfDatasets page) {
        List<String> links = new ArrayList<>();
        links.add("<" + imprint.licence() + ">; rel=\"license\"");
        links.add("<" + addresses.site() + ">; rel=\"alternate\"; type=\"text/html\"");
        Syntax.ALL.stream()
                .filter(other -> !other.equals(syntax))
                .map(other -> "<" + addresses.page(page.number(), other) + ">; rel=\"alternate\"; type=\""
                        + other.mediaType() + "\"")
                .forEach(links::add);
        if (page.number() < page.count()) {
            links.add("<" + addresses.page(page.number() + 1, syntax) + ">; rel=\"next\"");
        }
        return links;
    }

    private static ResponseEntity<byte[]> refusal(HttpStatus status, String french, String english) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8));
        return (status == HttpStatus.SERVICE_UNAVAILABLE ? answer.header(HttpHeaders.RETRY_AFTER, "60") : answer)
                .body((french + "\n" + english + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
