package fr.etabli.features;

import fr.etabli.map.Credits;
import fr.etabli.vocabulary.Build;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Parameters;
import fr.etabli.vocabulary.PublicAddress;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/** How everything under {@code /ogc} is asked for and given out. */
record Exchange(PublicAddress hub, Build build, Credits credits) {

    private static final MediaType OPENAPI_ALSO = MediaType.valueOf("application/openapi+json;version=3.0");
    private static final CacheControl FOR_A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    /**
     * What is asked for.
     *
     * @param json       its media type in JSON
     * @param parameters all that it takes beside the format
     */
    Resource asked(ServletWebRequest web, String path, MediaType json, List<String> parameters) {
        Parameters given = Parameters.of(web.getParameterMap());
        given.refuseOthersThan(Stream.concat(parameters.stream(), Stream.of(Resource.FORMAT))
                .distinct()
                .toList());
        List<MediaType> types = json.equals(Resource.OPENAPI)
                ? List.of(json, OPENAPI_ALSO, MediaType.APPLICATION_JSON)
                : List.of(json, MediaType.APPLICATION_JSON);
        Format format =
                Negotiation.format(given, accept(web), types).orElseThrow(() -> new UnofferedFormatException(json));
        return new Resource(hub, path, json, given, format);
    }

    private static @Nullable String accept(ServletWebRequest web) {
        boolean english = web.getRequest().getRequestURI().startsWith(Resource.IN_ENGLISH);
        return english ? MediaType.TEXT_HTML_VALUE : web.getHeader(HttpHeaders.ACCEPT);
    }

    /**
     * The answer in the format asked for, made only where the client does not have it yet.
     *
     * @return null where it has
     */
    @Nullable
    Object answer(
            ServletWebRequest web,
            Resource resource,
            Generation generation,
            Supplier<byte[]> json,
            Supplier<ModelAndView> page) {
        HttpServletResponse response = Objects.requireNonNull(web.getResponse());
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE.getHeaderValue());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setHeader(HttpHeaders.LINK, "<" + credits.licence() + ">; rel=\"license\"");
        if (web.checkNotModified(etag(generation, resource.format()))) {
            return null;
        }
        return resource.format() == Format.HTML
                ? page.get()
                : ResponseEntity.ok().contentType(resource.json()).body(json.get());
    }

    /** Data, program, settings and format are all that an answer depends on, but for the time in it. */
    private String etag(Generation generation, Format format) {
        return "W/\"" + generation + "-" + build.id() + "-" + credits.hash(hub) + "-" + format.code() + "\"";
    }
}
