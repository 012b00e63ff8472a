package dev.atrium;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.link.PublicUrl;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.tomcat.autoconfigure.TomcatWebServerFactoryCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

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

    /** In a cluster of Kubernetes, for one, Spring Boot would read them without being asked. */
    @Test
    void forwardedHeadersAreNotReadWhereACloudIsNoticedEither() throws IOException {
        MockEnvironment cloud = new MockEnvironment().withProperty("spring.main.cloud-platform", "kubernetes");
        assertThat(valvesIn(cloud)).hasAtLeastOneElementOfType(RemoteIpValve.class);

        new YamlPropertySourceLoader()
                .load("site", new ClassPathResource("application.yml"))
                .forEach(cloud.getPropertySources()::addLast);
        assertThat(valvesIn(cloud)).doesNotHaveAnyElementsOfTypes(RemoteIpValve.class);
    }

    private static Collection<Valve> valvesIn(Environment environment) {
        Binder binder = Binder.get(environment);
        TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory();
        new TomcatWebServerFactoryCustomizer(
                        environment,
                        binder.bindOrCreate("server", ServerProperties.class),
                        binder.bindOrCreate("server.tomcat", TomcatServerProperties.class),
                        new WebProperties())
                .customize(tomcat);
        return tomcat.getEngineValves();
    }

    private static Connector connectorOf(String publicUrl) {
        TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory();
        new PublicConnector(new PublicUrl(URI.create(publicUrl))).customize(tomcat);
        Connector connector = new Connector();
        tomcat.getConnectorCustomizers().forEach(customizer -> customizer.customize(connector));
        return connector;
    }
}
