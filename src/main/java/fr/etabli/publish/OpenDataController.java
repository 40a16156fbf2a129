package fr.etabli.publish;

import fr.etabli.extract.Imprint;
import fr.etabli.vocabulary.ExportFormat;
import fr.etabli.vocabulary.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives out published files. Only a name that a publication lists can be asked for, so no path leads anywhere else.
 */
@RestController
@CrossOrigin(
        methods = {RequestMethod.GET, RequestMethod.HEAD},
        exposedHeaders = {
            HttpHeaders.ETAG,
            HttpHeaders.CONTENT_RANGE,
            HttpHeaders.ACCEPT_RANGES,
            HttpHeaders.CONTENT_LOCATION,
            HttpHeaders.LINK,
            RequestId.HEADER
        })
class OpenDataController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl FOR_A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private static final String VERSION = "/open-data/{version:\\d{4}-\\d{2}-\\d{2}\\.\\d+}";

    /** How often the newest version may be replaced and removed between being found and being opened. */
    private static final int ATTEMPTS = 3;

    private final Publications publications;
    private final Imprint imprint;

    OpenDataController(Publications publications, Imprint imprint) {
        this.publications = publications;
        this.imprint = imprint;
    }

    @GetMapping("/open-data/latest/{file}")
    void latest(@PathVariable String file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Publication> newest = publications.latest();
            if (newest.isEmpty()) {
                break;
            }
            if (isServed(newest.get(), file, FOR_A_MINUTE, request, response)) {
                return;
            }
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        say(
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                "Rien n'est encore publié. Réessayez dans une minute.",
                "Nothing has been published yet. Try again in a minute.");
    }

    @GetMapping(VERSION + "/{file}")
    void version(
            @PathVariable String version,
            @PathVariable String file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Publication> publication = publications.find(version);
        if (publication.isEmpty() || !isServed(publication.get(), file, FOR_EVER, request, response)) {
            sayMissing(version, file, response);
        }
    }

    /** The address by which a version is cited leads people to the page. */
    @GetMapping({VERSION, VERSION + "/"})
    void versionAsSuch(@PathVariable String version, HttpServletResponse response) throws IOException {
        if (publications.find(version).isEmpty()) {
            sayMissing(version, "", response);
            return;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, "/open-data/#v" + version);
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE.getHeaderValue());
    }

    private void sayMissing(String version, String file, HttpServletResponse response) throws IOException {
        boolean removed = publications.isRemoved(version);
        if (removed) {
            response.addHeader(HttpHeaders.LINK, "</open-data/latest/" + file + ">; rel=\"latest-version\"");
        }
        say(
                response,
                removed ? HttpStatus.GONE : HttpStatus.NOT_FOUND,
                "La version " + version + (removed ? " n'est plus conservée." : " n'existe pas.")
                        + " La plus récente est sous /open-data/latest/.",
                (removed ? "Version " + version + " is no longer kept." : "There is no version " + version + ".")
                        + " The newest is under /open-data/latest/.");
    }

    /** @return false where the version was removed before its file could be opened: nothing has been answered then */
    private boolean isServed(
            Publication publication,
            String name,
            CacheControl cache,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<PublishedFile> file = publication.file(name);
        if (file.isEmpty()) {
            String names = publication.files().stream().map(PublishedFile::name).collect(Collectors.joining(", "));
            say(
                    response,
                    HttpStatus.NOT_FOUND,
                    "La version " + publication.version() + " ne contient pas ce fichier. Elle contient : " + names
                            + ".",
                    "Version " + publication.version() + " has no such file. It has: " + names + ".");
            return true;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, cache.getHeaderValue());
        response.setHeader(HttpHeaders.CONTENT_LOCATION, "/open-data/" + publication.version() + "/" + name);
        response.setHeader(HttpHeaders.LINK, "<" + imprint.licence() + ">; rel=\"license\"");
        VersionLinks.of(publications.list(), publication, name)
                .forEach(link -> response.addHeader(HttpHeaders.LINK, link));
        schema(publication, file.get())
                .ifPresent(schema -> response.addHeader(
                        HttpHeaders.LINK,
                        "</open-data/" + publication.version() + "/" + schema + ">; rel=\"describedby\""));
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        try {
            new FileAnswer(file.get(), publications.path(publication, file.get())).send(request, response);
            return true;
        } catch (NoSuchFileException removedMeanwhile) {
            response.reset();
            return false;
        }
    }

    /** The schema that the rows of a file obey, where the publication has one. */
    private static Optional<String> schema(Publication publication, PublishedFile file) {
        ExportFormat format = file.format();
        if (format == null) {
            return Optional.empty();
        }
        boolean json = format == ExportFormat.JSON || format == ExportFormat.NDJSON || format == ExportFormat.GEOJSON;
        String name = file.dataset() + (json ? Contracts.JSON_SCHEMA : Contracts.TABLE_SCHEMA);
        return publication.file(name).map(PublishedFile::name);
    }

    private static void say(HttpServletResponse response, HttpStatus status, String french, String english)
            throws IOException {
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write((french + "\n" + english + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
