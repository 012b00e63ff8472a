package dev.atrium.gateway.picture;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What uploads may cost.
 *
 * @param timeLimit for one picture, waiting included. Most need a fraction of a second; a WebP of 50 megapixels, whose decoder
 *     is written in Java, may take twenty
 * @param parallel how many are decoded at a time
 * @param waiting how many may wait for that
 */
@Validated
@ConfigurationProperties("atrium.pictures.processing")
public record PictureProcessingProperties(
        @DefaultValue("30s") Duration timeLimit,
        @DefaultValue("2") @Min(1) @Max(64) int parallel,
        @DefaultValue("16") @Min(1) @Max(1000) int waiting) {}
