package dev.atrium.eventstore.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * A signed statement that the chain had come to a link. Whoever keeps one can prove later what the store held.
 *
 * @param number counts checkpoints from 1
 * @param signedAt by the clock of the node that signed
 * @param previous the signature of the checkpoint before, empty for the first
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes, never compared
public record Checkpoint(long number, Link link, Instant signedAt, String keyId, byte[] previous, byte[] signature) {

    private static final HexFormat HEX = HexFormat.of();

    static Checkpoint sign(long number, Link link, Instant at, byte[] previous, ChainKey key) {
        Instant micros = at.truncatedTo(ChronoUnit.MICROS);
        Checkpoint unsigned = new Checkpoint(number, link, micros, key.id(), previous, new byte[0]);
        return new Checkpoint(number, link, micros, key.id(), previous, key.sign(unsigned.statement()));
    }

    /** The bytes that are signed. */
    byte[] statement() {
        return String.join(
                        "\n",
                        "atrium-checkpoint-1",
                        Long.toString(number),
                        Long.toString(link.index()),
                        Long.toString(link.position()),
                        HEX.formatHex(link.hash()),
                        signedAt.toString(),
                        keyId,
                        HEX.formatHex(previous))
                .getBytes(UTF_8);
    }
}
