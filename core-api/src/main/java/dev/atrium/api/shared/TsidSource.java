package dev.atrium.api.shared;

import io.hypersistence.tsid.TSID;

/** {@link IdSource} of time-sorted ids; 10 bits name the node, so up to 1,024 nodes may run side by side. */
public final class TsidSource implements IdSource {

    private static final int MAX_NODES = 1024;

    private final TSID.Factory factory;

    public TsidSource(int node) {
        if (node < 0 || node >= MAX_NODES) {
            throw new IllegalArgumentException("node must be 0 to 1023 but is " + node);
        }
        factory = TSID.Factory.builder().withNodeBits(10).withNode(node).build();
    }

    @Override
    public long next() {
        return factory.generate().toLong();
    }
}
