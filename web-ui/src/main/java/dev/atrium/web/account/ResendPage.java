package dev.atrium.web.account;

import dev.atrium.api.user.MemberView;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;

/** Where a member asks for another mail that proves the address. */
public record ResendPage(Frame frame, MemberView member) implements Page {

    @Override
    public String title() {
        return t("resend.title");
    }
}
