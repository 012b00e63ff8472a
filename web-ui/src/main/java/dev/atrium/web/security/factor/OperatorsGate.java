package dev.atrium.web.security.factor;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Lets operators in by their role and, where that is configured, only with a session that proved a second factor. */
@Component
public class OperatorsGate {

    /** The role is right, and a second factor would open the door. */
    public record FactorMissing() implements AuthorizationResult {
        @Override
        public boolean isGranted() {
            return false;
        }
    }

    private final MfaSettings settings;
    private final ProvedFactor proved;

    OperatorsGate(MfaSettings settings, ProvedFactor proved) {
        this.settings = settings;
        this.proved = proved;
    }

    public AuthorizationManager<RequestAuthorizationContext> anyOf(String... roles) {
        AuthorizationManager<RequestAuthorizationContext> byRole = AuthorityAuthorizationManager.hasAnyRole(roles);
        return (login, request) -> decide(byRole, login, request);
    }

    private AuthorizationResult decide(
            AuthorizationManager<RequestAuthorizationContext> byRole,
            Supplier<? extends @Nullable Authentication> login,
            RequestAuthorizationContext request) {
        AuthorizationResult role = byRole.authorize(login, request);
        if (role == null || !role.isGranted()) {
            return new AuthorizationDecision(false);
        }
        boolean enough = !settings.requiredForOperators() || proved.isProved(request.getRequest());
        return enough ? new AuthorizationDecision(true) : new FactorMissing();
    }
}
