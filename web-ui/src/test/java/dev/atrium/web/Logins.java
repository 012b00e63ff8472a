package dev.atrium.web;

import dev.atrium.web.layout.CurrentMember;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Requests of somebody who is logged in. */
public final class Logins {

    private Logins() {}

    public static RequestPostProcessor as(CurrentMember member) {
        CurrentMember.SignedIn principal = () -> member;
        return SecurityMockMvcRequestPostProcessors.authentication(
                new TestingAuthenticationToken(principal, "", "ROLE_MEMBER"));
    }
}
