package fr.etabli.site;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.RequestId;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says to people what went wrong: by the status, and where a refusal says more, by its code. Its message is for programs
 * and in their language, so it stands only on pages whose addresses people build themselves, and there as a quotation.
 */
final class FailurePage {

    private static final Set<Integer> OWN_WORDS = Set.of(404, 410, 429, 503, 504);
    private static final Set<ErrorCode> REASONS = Set.of(
            ErrorCode.BAD_ARGUMENT,
            ErrorCode.UNKNOWN_VALUE,
            ErrorCode.UNKNOWN_PLACE,
            ErrorCode.BAD_CURSOR,
            ErrorCode.STALE_CURSOR,
            ErrorCode.GONE,
            ErrorCode.TOO_LARGE);
    private static final int MOST_LETTERS = 60;

    private FailurePage() {}

    static ModelAndView of(HttpStatus status, ErrorCode code, Here here) {
        Map<String, Object> model = new HashMap<>();
        String kind = kind(status);
        model.put("kind", kind);
        model.put("here", here);
        model.put("hidden", true);
        model.put("again", status.is5xxServerError() || status == HttpStatus.TOO_MANY_REQUESTS);
        model.put("words", words(here.path()));
        if (status.is5xxServerError()) {
            RequestId.current().ifPresent(id -> model.put("reference", id));
        }
        if (status.is4xxClientError() && REASONS.contains(code)) {
            model.put("reason", code.name());
        }
        return new ModelAndView("failure", model, status);
    }

    /** The same with the message below it: the only place that names the parameter which was wrong. */
    static ModelAndView quoting(ModelAndView page, String message) {
        return page.addObject("quoted", message);
    }

    private static String kind(HttpStatus status) {
        if (OWN_WORDS.contains(status.value())) {
            return String.valueOf(status.value());
        }
        return status.is4xxClientError() ? "400" : "500";
    }

    /** What somebody may have looked for, as the end of an address tells: {@code /ecoles/boisard-lyon} is “boisard lyon”. */
    static String words(String path) {
        String end = path.replaceFirst("/+$", "").replaceFirst(".*/", "").replaceFirst("\\.[a-z]{2,5}$", "");
        String words = decoded(end).replaceAll("[^\\p{L}\\p{N}’]+", " ").strip();
        return words.length() > MOST_LETTERS ? "" : words;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }
}
