package fr.etabli.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as an address tells. What a trusted proxy forwards is read from its end: each proxy adds the address
 * that it was called from, and what stands before the last untrusted one may be made up. IPv6 is counted by network of 64
 * bits, for one household has as many addresses as it likes.
 */
final class Clients {

    private static final int NETWORK_BYTES = 8;
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final Set<InetAddress> trusted;

    /** @throws IllegalArgumentException where one is no address */
    Clients(List<String> trustedProxies) {
        this.trusted = trustedProxies.stream().map(Clients::required).collect(Collectors.toUnmodifiableSet());
    }

    /** Who asks; the address is that of the connection where nobody is trusted. */
    InetAddress of(HttpServletRequest request) {
        InetAddress nearest = required(request.getRemoteAddr());
        for (String hop : forwarded(request)) {
            InetAddress before = trusted.contains(nearest) ? address(hop) : null;
            if (before == null) {
                return nearest;
            }
            nearest = before;
        }
        return nearest;
    }

    /** Under which its allowance is counted. */
    static String key(InetAddress address) {
        return address instanceof Inet6Address
                ? Arrays.toString(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }

    /** The nearest first. */
    private static List<String> forwarded(HttpServletRequest request) {
        List<String> hops = new ArrayList<>();
        Collections.list(request.getHeaders("X-Forwarded-For"))
                .forEach(header -> hops.addAll(Arrays.asList(header.split(","))));
        Collections.reverse(hops);
        return hops;
    }

    private static InetAddress required(String text) {
        InetAddress address = address(text);
        if (address == null) {
            throw new IllegalArgumentException("“" + text + "” is no IP address (etabli.allowance.trusted-proxies).");
        }
        return address;
    }

    /** Never asks a name server: what looks like a name is none of ours. */
    private static @Nullable InetAddress address(String text) {
        String bare = bare(text.strip());
        try {
            return LITERAL.matcher(bare).matches() ? InetAddress.getByName(bare) : null;
        } catch (UnknownHostException none) {
            return null;
        }
    }

    /** Without the brackets and the port that some proxies add, and without the interface of a link-local address. */
    private static String bare(String address) {
        return address.replaceFirst("^\\[(.*)](?::\\d+)?$", "$1")
                .replaceFirst("^([\\d.]+):\\d+$", "$1")
                .replaceFirst("%.*$", "");
    }
}
