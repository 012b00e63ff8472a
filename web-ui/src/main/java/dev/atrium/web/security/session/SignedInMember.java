package dev.atrium.web.security.session;

import dev.atrium.api.user.MemberView;
import dev.atrium.web.layout.CurrentMember;
import java.security.Principal;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The principal of one request: the member as the read table has them now. Never stored in a session. */
public record SignedInMember(MemberView member) implements CurrentMember.SignedIn, Principal {

    /** Who sent this request, with all that is known of them; most pages are content with {@link CurrentMember}. */
    public static Optional<SignedInMember> find() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && login.getPrincipal() instanceof SignedInMember member
                ? Optional.of(member)
                : Optional.empty();
    }

    /** For pages of members; visitors are sent to sign in. */
    public static SignedInMember required() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("this page is for members"));
    }

    @Override
    public CurrentMember currentMember() {
        return new CurrentMember(member.id(), member.userName().value(), member.roles(), member.picture());
    }

    /** Stands in logs, so it is the id. */
    @Override
    public String getName() {
        return member.id().toString();
    }

    @Override
    public String toString() {
        return "member " + member.id();
    }
}
