package dev.atrium.gateway.broadcast;

import dev.atrium.api.operation.Dependency;
import java.io.IOException;

/** The broker, asked over the connection that is used anyway. */
record ValkeyDependency(ValkeyBroadcast broadcast) implements Dependency {

    @Override
    public String name() {
        return "valkey";
    }

    @Override
    public void check() throws IOException {
        broadcast
                .link()
                .calls()
                .orElseThrow(() -> new IOException("not connected"))
                .sync()
                .ping();
    }
}
