package dev.atrium.sandbox.start;

import dev.atrium.sandbox.server.FreePort;
import dev.atrium.sandbox.settings.SandboxSettings;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Starts the servers when the profile {@code sandbox} is active. An initializer, and not an environment post-processor,
 * because it has the context at hand: the servers are its first disposable, so they end last, after every bean that talks
 * to them, and also when the context fails to start.
 */
final class SandboxInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String NAME = "sandboxServers";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (!environment.acceptsProfiles(Profiles.of("sandbox"))) {
            return;
        }
        SandboxSettings settings = Binder.get(environment).bindOrCreate(SandboxSettings.PREFIX, SandboxSettings.class);
        new WantedPorts(environment, settings.ports()).refuseTaken();
        SandboxServers servers = SandboxServers.launch(settings, environment::containsProperty);
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerDisposableBean(NAME, servers::close);
        beans.registerSingleton(NAME, servers);
        beans.registerSingleton("sandboxSettings", settings);
        beans.registerSingleton("sandboxFaults", servers.faults());
        beans.registerSingleton("sandboxInbox", servers.inbox());
        beans.registerSingleton("sandboxS3", servers.s3());
        environment.getPropertySources().addFirst(new MapPropertySource(NAME, properties(environment, servers)));
    }

    /** With `server.port=0` the port is chosen here, because the site's own stand-ins are addressed by it. */
    private static Map<String, Object> properties(ConfigurableEnvironment environment, SandboxServers servers) {
        Map<String, Object> properties = servers.properties();
        // Who names another server means it.
        properties.keySet().removeIf(environment::containsProperty);
        if ("0".equals(environment.getProperty("server.port"))) {
            properties.put("server.port", FreePort.any());
        }
        return properties;
    }
}
