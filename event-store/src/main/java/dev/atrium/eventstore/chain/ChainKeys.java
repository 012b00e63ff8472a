package dev.atrium.eventstore.chain;

import dev.atrium.eventstore.personal.AuditSecrets;

/** What the chain is signed and sealed with. */
final class ChainKeys {

    private final ChainKey signing;
    private final byte[] sealing;

    ChainKeys(AuditSecrets secrets) {
        this.signing = ChainKey.of(secrets.derive("signing of checkpoints"));
        this.sealing = secrets.derive("sealing of links");
    }

    ChainKey signing() {
        return signing;
    }

    LinkSeal newSeal() {
        return new LinkSeal(sealing);
    }
}
