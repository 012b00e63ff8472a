package dev.atrium.web.model;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** What the form of a new model starts with. */
@Validated
@ConfigurationProperties("atrium.models")
record ModelDefaults(
        @DefaultValue("PL") @Pattern(regexp = "[A-Z]{2}") String defaultCountry) {}
