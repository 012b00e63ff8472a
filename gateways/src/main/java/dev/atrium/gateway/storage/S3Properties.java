package dev.atrium.gateway.storage;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where objects are kept.
 *
 * @param endpoint of a server that is not Amazon's; its buckets are then part of the path, not of the host
 * @param accessKey with {@code secretKey}; without both they come from where Amazon's tools look for them
 * @param attemptTimeout of one try
 * @param timeout of one call with all its tries; a page may take three seconds
 */
@Validated
@ConfigurationProperties("atrium.s3")
record S3Properties(
        @Nullable URI endpoint,
        @DefaultValue("us-east-1") @NotBlank String region,
        @DefaultValue("atrium") @NotBlank String bucket,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey,
        @DefaultValue("1300ms") Duration attemptTimeout,
        @DefaultValue("2800ms") Duration timeout) {

    @AssertTrue(message = "access-key and secret-key come together")
    boolean isEitherBothKeysOrNone() {
        return accessKey.isBlank() == secretKey.isBlank();
    }

    /** Without the secret, so that no log line can hold it. */
    @Override
    public String toString() {
        return "S3Properties for bucket " + bucket;
    }
}
