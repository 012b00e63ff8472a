package dev.atrium;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.link.PublicUrl;
import java.net.URI;
import org.apache.catalina.connector.Connector;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

class PublicConnectorTest {

    @Test
    void aSiteThatVisitorsReachByHttpsIsSecureWhateverTheProxySays() {
        Connector connector = connectorOf("https://atrium.example.org");

        assertThat(connector.getSecure()).isTrue();
        assertThat(connector.getScheme()).isEqualTo("https");
        assertThat(connector.getProxyName()).isEqualTo("atrium.example.org");
        assertThat(connector.getProxyPort()).isEqualTo(443);
        assertThat(connectorOf("https://atrium.example.org:8443").getProxyPort())
                .isEqualTo(8443);
    }

    @Test
    void aSiteWithoutTlsTakesRequestsAsTheyCome() {
        Connector connector = connectorOf("http://localhost:8080");

        assertThat(connector.getSecure()).isFalse();
        assertThat(connector.getScheme()).isEqualTo("http");
        assertThat(connector.getProxyName()).isNull();
    }

    private static Connector connectorOf(String publicUrl) {
        TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory();
        new PublicConnector(new PublicUrl(URI.create(publicUrl))).customize(tomcat);
        Connector connector = new Connector();
        tomcat.getConnectorCustomizers().forEach(customizer -> customizer.customize(connector));
        return connector;
    }
}
