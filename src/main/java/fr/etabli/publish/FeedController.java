package fr.etabli.publish;

import fr.etabli.extract.Checksum;
import fr.etabli.extract.Imprint;
import fr.etabli.vocabulary.Build;
import fr.etabli.vocabulary.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Gives out the feed of versions. */
@RestController
@CrossOrigin(
        methods = {RequestMethod.GET, RequestMethod.HEAD},
        exposedHeaders = {HttpHeaders.ETAG, RequestId.HEADER})
class FeedController {

    static final String NAME = "feed.atom";

    private final Publications publications;
    private final Feed feed;
    private final Imprint imprint;
    private final Build build;

    FeedController(Publications publications, Feed feed, Imprint imprint, Build build) {
        this.publications = publications;
        this.feed = feed;
        this.imprint = imprint;
        this.build = build;
    }

    @GetMapping("/open-data/" + NAME)
    void feed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Publication> kept = publications.list();
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        if (kept.isEmpty()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setContentType("text/plain;charset=UTF-8");
            response.getOutputStream()
                    .write("Rien n'est encore publié. Réessayez dans une minute.\n".getBytes(StandardCharsets.UTF_8));
            return;
        }
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic().getHeaderValue());
        if (new ServletWebRequest(request, response).checkNotModified(etag(kept))) {
            return;
        }
        byte[] text = feed.of(kept);
        response.setContentType(Feed.MEDIA_TYPE + ";charset=UTF-8");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }

    /** What is kept, what the settings say and who writes it are all that the feed depends on. */
    private String etag(List<Publication> kept) {
        String shown = kept.stream()
                .map(Publication::version)
                .collect(Collectors.joining(" ", imprint.hash() + " " + build.id() + " ", ""));
        return "W/\"" + Checksum.of(shown.getBytes(StandardCharsets.UTF_8)).substring(0, 32) + "\"";
    }
}
