package dev.atrium.administrator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.retry.RetryOperations;
import org.springframework.stereotype.Component;

/** Makes the administrator of the environment at the first start; at every later one there is somebody already. */
@Component
@EnableConfigurationProperties(AdministratorSettings.class)
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final AdministratorSettings settings;
    private final AdministratorAccounts administrators;
    private final RetryOperations startRetries;

    FirstAdministrator(
            AdministratorSettings settings, AdministratorAccounts administrators, RetryOperations startRetries) {
        this.settings = settings;
        this.administrators = administrators;
        this.startRetries = startRetries;
    }

    @EventListener(ApplicationStartedEvent.class)
    void siteStarted() {
        startRetries.invoke(this::make);
    }

    private void make() {
        if (!settings.isEmpty() && !administrators.exist()) {
            administrators.make(settings.newcomer());
            LOG.info("The first administrator is made; ATRIUM_ADMIN_PASSWORD is not needed any more");
        }
    }
}
