package dev.atrium.web.layout;

import dev.atrium.api.account.Role;
import dev.atrium.api.user.PictureKey;
import dev.atrium.api.user.UserId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who is logged in. A controller method that takes it as an argument is for members only: visitors are asked to log in. One
 * that takes an {@code Optional} of it is for everybody.
 */
public record CurrentMember(
        UserId id,
        String userName,
        Set<Role> roles,
        @Nullable PictureKey picture) {

    /** Without a picture. */
    public CurrentMember(UserId id, String userName, Set<Role> roles) {
        this(id, userName, roles, null);
    }

    /** What the principal of a login implements, so that pages need not know how somebody logged in. */
    public interface SignedIn {
        CurrentMember currentMember();
    }

    public static Optional<CurrentMember> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.currentMember())
                : Optional.empty();
    }
}
