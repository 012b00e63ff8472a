package dev.atrium.web.security.session;

import dev.atrium.api.account.Role;
import dev.atrium.api.user.MemberView;
import dev.atrium.api.user.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Makes the security context of a request from the member's id in the session. The member is looked up, not remembered,
 * so what an administrator changes counts from the next request on, and so does another password.
 */
@Component
public class MemberContexts implements SecurityContextRepository {

    private final Members members;
    private final Clock clock;

    MemberContexts(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new OnDemand(() -> load(request));
    }

    @Override
    @SuppressWarnings("deprecation") // asked for by the interface
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    /** Nothing: a login is in the session, put there by {@link SignIn}. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return memberOf(request.getSession(false)).isPresent();
    }

    private SecurityContext load(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Optional<MemberView> member = memberOf(session).flatMap(members::find);
        if (session != null
                && member.filter(found -> keptOut(found) || SignIn.isOutdated(session, found))
                        .isPresent()) {
            session.invalidate();
            return new SecurityContextImpl();
        }
        return member.map(MemberContexts::context).orElseGet(SecurityContextImpl::new);
    }

    private boolean keptOut(MemberView member) {
        return !member.active() || member.suspendedAt(clock.instant());
    }

    private static Optional<UserId> memberOf(@Nullable HttpSession session) {
        return session != null && session.getAttribute(SignIn.MEMBER) instanceof String id
                ? UserId.parse(id)
                : Optional.empty();
    }

    private static SecurityContextImpl context(MemberView member) {
        List<SimpleGrantedAuthority> authorities = member.roles().stream()
                .map(Role::name)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        return new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(new SignedInMember(member), null, authorities));
    }

    /** Looks at the session only when somebody asks who is there, and once. */
    private static final class OnDemand implements DeferredSecurityContext {

        private final Supplier<SecurityContext> load;
        private @Nullable SecurityContext loaded;

        OnDemand(Supplier<SecurityContext> load) {
            this.load = load;
        }

        @Override
        public SecurityContext get() {
            if (loaded == null) {
                loaded = load.get();
            }
            return loaded;
        }

        @Override
        public boolean isGenerated() {
            return false;
        }
    }
}
