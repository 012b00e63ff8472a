package dev.atrium.web.account.leaving;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param interval how long members may change their minds, ISO 8601 */
@ConfigurationProperties("atrium.deletion")
record DeletionSettings(@DefaultValue("P30D") Duration interval) {}
