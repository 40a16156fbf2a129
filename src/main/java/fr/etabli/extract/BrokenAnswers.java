package fr.etabli.extract;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;

/**
 * Closes the connection of an answer that broke off half-way, so that it never ends like a whole one. Only an exception that
 * leaves the last servlet filter makes Tomcat do that, and Spring would handle any that a controller throws.
 */
final class BrokenAnswers implements Filter {

    private static final String BROKEN = BrokenAnswers.class.getName();

    /** Marks the answer to this request as broken. */
    static void abort(ServletRequest request) {
        request.setAttribute(BROKEN, true);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        if (request.getAttribute(BROKEN) != null) {
            throw new ClientAbortException("The answer broke off.");
        }
    }
}
