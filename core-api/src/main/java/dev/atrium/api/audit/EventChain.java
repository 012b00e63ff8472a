package dev.atrium.api.audit;

import dev.atrium.api.user.UserId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The chain over all stored events, by which a later change of one is found. */
public interface EventChain {

    /** How far the chain has come. */
    ChainStatus status();

    /** The key that checks the signatures of checkpoints, as PEM. */
    String publicKey();

    /**
     * Starts to recompute the whole chain from the stored events, in the background.
     *
     * @param by who asked for it, null for the system
     * @return names the verification; the running one if there is one
     */
    long verify(@Nullable UserId by);

    Optional<VerificationView> verification(long id);

    /** The newest ones first. */
    List<VerificationView> verifications(int most);
}
