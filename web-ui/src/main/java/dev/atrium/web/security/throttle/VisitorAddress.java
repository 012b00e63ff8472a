package dev.atrium.web.security.throttle;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/** Tells where a request comes from, past the proxies that are ours and no further. */
@Component
@EnableConfigurationProperties(TrustedProxies.class)
public class VisitorAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    /** Letters only together with a colon: anything else could be a name, and be looked up. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F]*:[0-9a-fA-F:.]{1,44}");

    private static final int IPV6_NETWORK_BYTES = 8;

    private final List<IpAddressMatcher> trusted;

    VisitorAddress(TrustedProxies proxies) {
        this.trusted = proxies.trustedProxies().stream()
                .map(String::strip)
                .map(IpAddressMatcher::new)
                .toList();
    }

    /**
     * What tries from this visitor are counted for: the address; of IPv6 the /64 network, because one household has so
     * many addresses that counting them one by one would count nothing.
     */
    public String networkOf(HttpServletRequest request) {
        String address = of(request);
        return parse(address).map(VisitorAddress::network).orElse(address);
    }

    /** Walks from the nearest hop back; the first one that is not ours is the visitor, whatever was written before it. */
    public String of(HttpServletRequest request) {
        String nearest = request.getRemoteAddr();
        for (String hop : forwardedFor(request).reversed()) {
            if (!trusted(nearest) || parse(hop).isEmpty()) {
                return nearest;
            }
            nearest = hop;
        }
        return nearest;
    }

    private static List<String> forwardedFor(HttpServletRequest request) {
        return Collections.list(request.getHeaders(FORWARDED_FOR)).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    private boolean trusted(String address) {
        return trusted.stream().anyMatch(network -> network.matches(address));
    }

    private static Optional<InetAddress> parse(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    private static String network(InetAddress address) {
        if (address instanceof Inet4Address) {
            return address.getHostAddress();
        }
        byte[] bytes = Arrays.copyOf(address.getAddress(), IPV6_NETWORK_BYTES);
        return HexFormat.of().formatHex(bytes) + "/64";
    }
}
