package dev.atrium.web.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.shared.CountryCode;
import dev.atrium.web.security.throttle.VisitorAddress;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.web.MockHttpServletRequest;

class VisitorCountryTest {

    private static final Map<String, CountryCode> COUNTRIES =
            Map.of("198.51.100.7", new CountryCode("PL"), "10.0.0.9", new CountryCode("GB"));

    private final ApplicationContextRunner site = new ApplicationContextRunner()
            .withUserConfiguration(VisitorAddress.class, VisitorCountry.class)
            .withPropertyValues("atrium.trusted-proxies=10.0.0.0/8");

    @Test
    void itIsTheVisitorsAndNotTheProxys() {
        site.withBean(CountryOfVisitor.class, () -> address -> Optional.ofNullable(COUNTRIES.get(address)))
                .run(beans -> assertThat(beans.getBean(VisitorCountry.class).of(throughAProxy()))
                        .isEqualTo(new CountryCode("PL")));
    }

    @Test
    void nobodyKnowsItUnlessAnInstallationBringsItsOwnSource() {
        site.run(beans -> assertThat(beans.getBean(VisitorCountry.class).of(throughAProxy()))
                .isNull());
    }

    private static MockHttpServletRequest throughAProxy() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("10.0.0.9");
        request.addHeader("X-Forwarded-For", "198.51.100.7");
        return request;
    }
}
