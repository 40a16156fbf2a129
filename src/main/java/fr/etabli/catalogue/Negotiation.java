package fr.etabli.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What a client wants by its {@code Accept}: a syntax, or the page for people. */
final class Negotiation {

    private Negotiation() {}

    /** @return nothing where a page of HTML is wanted; Turtle where no wish can be met */
    static Optional<Syntax> syntax(@Nullable String accept) {
        List<MediaType> wishes = wishes(accept);
        Syntax best = Syntax.ALL.stream()
                .reduce((one, other) -> quality(wishes, other) > quality(wishes, one) ? other : one)
                .orElseThrow();
        boolean html = wishes.stream().anyMatch(wish -> MediaType.TEXT_HTML.equalsTypeAndSubtype(wish))
                && quality(wishes, MediaType.TEXT_HTML) >= quality(wishes, best);
        return html ? Optional.empty() : Optional.of(best);
    }

    private static List<MediaType> wishes(@Nullable String accept) {
        try {
            return accept == null || accept.isBlank() ? List.of(MediaType.ALL) : MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException garbled) {
            return List.of(MediaType.ALL);
        }
    }

    private static double quality(List<MediaType> wishes, Syntax syntax) {
        return Stream.concat(Stream.of(syntax.mediaType()), syntax.alsoAskedForAs().stream())
                .mapToDouble(type -> quality(wishes, MediaType.valueOf(type)))
                .max()
                .orElse(0);
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
