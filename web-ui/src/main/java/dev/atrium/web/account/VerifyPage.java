package dev.atrium.web.account;

import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;
import dev.atrium.web.security.session.SignedInMember;

/**
 * Asks to confirm an address, or says why a link did not work.
 *
 * @param token of the link to redeem; empty if there is nothing to redeem
 * @param text the key of what is said
 */
public record VerifyPage(Frame frame, String token, String text) implements Page {

    static VerifyPage asking(Frame frame, String token) {
        return new VerifyPage(frame, token, "verify.ask");
    }

    /** A member whose address is verified by now need not be troubled with a link that was used. */
    static VerifyPage useless(Frame frame, String reason) {
        boolean done = SignedInMember.find()
                .filter(signedIn -> signedIn.member().emailVerified())
                .isPresent();
        return new VerifyPage(frame, "", done ? "verify.done" : reason);
    }

    @Override
    public String title() {
        return t("verify.title");
    }

    public boolean asks() {
        return !token.isEmpty();
    }

    public boolean offersAnother() {
        return !asks() && !text.equals("verify.done");
    }
}
