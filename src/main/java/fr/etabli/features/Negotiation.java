package fr.etabli.features;

import fr.etabli.vocabulary.Parameters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Which format a client wants: by {@code f}, or else by {@code Accept}. */
final class Negotiation {

    private Negotiation() {}

    /**
     * @param json the media types that the answer in JSON may be asked for by
     * @return JSON where both are wanted alike; nothing where neither is
     */
    static Optional<Format> format(Parameters given, @Nullable String accept, List<MediaType> json) {
        Optional<Format> named = given.one(Resource.FORMAT, Negotiation::named, "json or html");
        if (named.isPresent()) {
            return named;
        }
        List<MediaType> wishes = wishes(accept);
        double best =
                json.stream().mapToDouble(type -> quality(wishes, type)).max().orElse(0);
        double html = quality(wishes, MediaType.TEXT_HTML);
        if (html > best) {
            return Optional.of(Format.HTML);
        }
        return best > 0 ? Optional.of(Format.JSON) : Optional.empty();
    }

    private static Optional<Format> named(String code) {
        return Arrays.stream(Format.values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }

    private static List<MediaType> wishes(@Nullable String accept) {
        try {
            return accept == null || accept.isBlank() ? List.of(MediaType.ALL) : MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException garbled) {
            return List.of(MediaType.ALL);
        }
    }

    /** That of the most specific wish which includes it. */
    private static double quality(List<MediaType> wishes, MediaType offered) {
        return wishes.stream()
                .filter(wish -> wish.includes(offered))
                .min(Comparator.comparing(MediaType::isWildcardType).thenComparing(MediaType::isWildcardSubtype))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }
}
