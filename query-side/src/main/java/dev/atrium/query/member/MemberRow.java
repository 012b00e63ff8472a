package dev.atrium.query.member;

import dev.atrium.api.user.CredentialsView;
import dev.atrium.api.user.MemberDraft;
import dev.atrium.api.user.MemberView;
import dev.atrium.api.user.PasswordHash;
import java.util.function.Consumer;

/** A row of the {@link MemberTable}: what others may see of a member, and what signing in needs besides. */
public record MemberRow(MemberView view, PasswordHash password) {

    public MemberRow password(PasswordHash changed, long version) {
        return new MemberRow(view.with(draft -> draft.passwordVersion = version), changed);
    }

    /** The same row with parts changed. */
    public MemberRow with(Consumer<MemberDraft> change) {
        return new MemberRow(view.with(change), password);
    }

    CredentialsView credentials() {
        return new CredentialsView(view, password);
    }
}
