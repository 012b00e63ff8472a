package dev.atrium.eventstore.chain;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Function;

/** Many short byte arrays as one long one. */
final class Packed {

    private Packed() {}

    static byte[] hashes(List<SealedLink> links) {
        return pack(links, link -> link.link().hash());
    }

    static byte[] seals(List<SealedLink> links) {
        return pack(links, SealedLink::seal);
    }

    private static byte[] pack(List<SealedLink> links, Function<SealedLink, byte[]> part) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        links.forEach(link -> packed.writeBytes(part.apply(link)));
        return packed.toByteArray();
    }
}
