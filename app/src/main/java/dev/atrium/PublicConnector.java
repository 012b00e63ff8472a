package dev.atrium;

import dev.atrium.api.link.PublicUrl;
import dev.atrium.web.security.session.SiteCookies;
import java.net.URI;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Behind a proxy that ends TLS, requests arrive by http. That visitors' own came by https, and to which name, is configured:
 * {@code X-Forwarded-Proto}, {@code X-Forwarded-Host} and {@code Forwarded} are never read, so nobody can lie about it, and every cookie
 * is {@code Secure} and every absolute address right also where a proxy forgets them.
 */
@Component
class PublicConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final int HTTPS = 443;

    private final PublicUrl publicUrl;

    PublicConnector(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        if (SiteCookies.secure(publicUrl)) {
            URI address = publicUrl.base();
            tomcat.addConnectorCustomizers(connector -> {
                connector.setScheme("https");
                connector.setSecure(true);
                connector.setProxyName(address.getHost());
                connector.setProxyPort(address.getPort() < 0 ? HTTPS : address.getPort());
            });
        }
    }
}
