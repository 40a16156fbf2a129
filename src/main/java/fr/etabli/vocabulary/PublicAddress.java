package fr.etabli.vocabulary;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the hub is reached from outside.
 *
 * @param publicUrl the address before every path, without a slash at its end; it stands in all links that leave the hub
 */
@ConfigurationProperties("etabli")
public record PublicAddress(@DefaultValue("http://localhost:8080") URI publicUrl) {

    /** Whether it leads to the machine itself, so that nobody else can follow it. */
    public boolean isPlaceholder() {
        String host = publicUrl.getHost();
        return host == null
                || host.equals("localhost")
                || host.endsWith(".localhost")
                || host.startsWith("127.")
                || host.equals("[::1]");
    }

    /** The address of a path that begins with a slash. */
    public String of(String path) {
        String base = publicUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
