package fr.etabli.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.util.Set;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Tags the answers to queries in an address by their content, so that whoever asks again is told that nothing changed. */
final class AnswerTags extends ShallowEtagHeaderFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int OK = 200;

    AnswerTags() {
        setWriteWeakETag(true);
    }

    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
        return status == OK;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }
}
