package dev.atrium.web.security;

/** Who may see which paths. What is not named here is for everybody; a test holds every controller against this list. */
final class Access {

    static final String[] HEALTH = {"/actuator/health", "/actuator/health/**"};

    static final String[] OPERATORS = {"/actuator", "/actuator/**"};

    static final String[] MEMBERS = {
        "/form",
        "/form/",
        "/chat",
        "/chat/**",
        "/edit-model/**",
        "/delete-model/**",
        "/users/profile/**",
        "/users/resend-verification",
        "/users/resend-verification/"
    };

    private Access() {}
}
