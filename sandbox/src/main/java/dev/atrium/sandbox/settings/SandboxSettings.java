package dev.atrium.sandbox.settings;

import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Options of the sandbox, {@code atrium.sandbox.*}.
 *
 * @param data where everything is kept
 * @param ports the servers' ports; 0 picks a free one at each start
 */
public record SandboxSettings(
        @DefaultValue("data") Path data, @DefaultValue Ports ports) {

    public static final String PREFIX = "atrium.sandbox";

    /** One per server. */
    public record Ports(
            @DefaultValue("0") int postgresql,
            @DefaultValue("0") int elasticsearch,
            @DefaultValue("0") int s3,
            @DefaultValue("0") int redis,
            @DefaultValue("0") int smtp) {}
}
