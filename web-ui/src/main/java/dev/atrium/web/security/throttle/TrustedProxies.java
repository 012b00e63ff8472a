package dev.atrium.web.security.throttle;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose word on a visitor's address is taken.
 *
 * @param trustedProxies addresses or networks such as {@code 10.0.0.0/8}; none unless configured
 */
@ConfigurationProperties("atrium")
record TrustedProxies(@DefaultValue List<String> trustedProxies) {}
