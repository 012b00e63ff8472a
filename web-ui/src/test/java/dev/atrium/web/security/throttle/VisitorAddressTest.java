package dev.atrium.web.security.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class VisitorAddressTest {

    private final VisitorAddress visitors =
            new VisitorAddress(new TrustedProxies(List.of("127.0.0.0/8", " ::1/128", "10.0.0.0/8")));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "203.0.113.7, -, 203.0.113.7",
                "203.0.113.7, 198.51.100.1, 203.0.113.7",
                "127.0.0.1, -, 127.0.0.1",
                "127.0.0.1, 198.51.100.1, 198.51.100.1",
                "127.0.0.1, '198.51.100.1, 10.1.2.3', 198.51.100.1",
                "10.0.0.9, '1.2.3.4, 198.51.100.1, 10.1.2.3', 198.51.100.1",
                "127.0.0.1, 'unknown', 127.0.0.1",
                "127.0.0.1, 'evil.example', 127.0.0.1",
                "127.0.0.1, '198.51.100.1, 999.1.1.1', 127.0.0.1",
                "127.0.0.1, '', 127.0.0.1",
                "127.0.0.1, 'cafe', 127.0.0.1",
                "0:0:0:0:0:0:0:1, '2001:db8::7', 2001:db8::7",
            })
    void proxiesAreBelievedOnlyIfTheyAreOurs(String remote, String forwardedFor, String visitor) {
        assertThat(visitors.of(request(remote, forwardedFor))).isEqualTo(visitor);
    }

    @Test
    void severalHeadersAreReadAsOne() {
        MockHttpServletRequest request = request("127.0.0.1", "198.51.100.1");
        request.addHeader("X-Forwarded-For", "203.0.113.9");
        assertThat(visitors.of(request)).isEqualTo("203.0.113.9");
    }

    @Test
    void householdWithManyIpv6AddressesIsCountedAsOne() {
        assertThat(visitors.networkOf(request("2001:db8:1:2:aaaa::1", null)))
                .isEqualTo(visitors.networkOf(request("2001:db8:1:2:bbbb::2", null)))
                .isNotEqualTo(visitors.networkOf(request("2001:db8:1:3:aaaa::1", null)));
    }

    @Test
    void ipv4IsTheSameInEitherNotation() {
        assertThat(visitors.networkOf(request("::ffff:203.0.113.7", null)))
                .isEqualTo(visitors.networkOf(request("203.0.113.7", null)));
    }

    private static MockHttpServletRequest request(String remote, @Nullable String forwardedFor) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(remote);
        if (forwardedFor != null) {
            request.addHeader("X-Forwarded-For", forwardedFor);
        }
        return request;
    }
}
