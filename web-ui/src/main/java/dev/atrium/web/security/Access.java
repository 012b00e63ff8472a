package dev.atrium.web.security;

/** Who may see which paths. What is not named here is for everybody; a test holds every controller against this list. */
final class Access {

    static final String[] HEALTH = {"/actuator/health", "/actuator/health/**"};

    static final String[] OPERATORS = {"/actuator", "/actuator/**"};

    /** Lists that staff may read too; what is done to somebody is below them, or not a GET, and for administrators. */
    static final String[] STAFF = {
        "/admin",
        "/admin/",
        "/admin/{list:users|accounts|models|rooms|messages|payments}",
        "/admin/{list:users|accounts|models|rooms|messages|payments}/",
        "/admin/{list:users|accounts|models|rooms|messages|payments}/{id}",
        "/admin/{list:users|accounts|models|rooms|messages|payments}/{id}/"
    };

    static final String[] ADMINS = {"/admin/**"};

    static final String[] AUDIT = {"/audit", "/audit/**"};

    static final String[] MEMBERS = {
        "/form",
        "/form/",
        "/chat",
        "/chat/**",
        "/edit-model/**",
        "/delete-model/**",
        "/users/password-change",
        "/users/password-change/",
        "/buy-plan",
        "/buy-plan/**",
        "/donate",
        "/donate/**",
        "/payments",
        "/payments/",
        "/payment-success",
        "/payment-success/",
        "/users/delete-this-user/**",
        "/users/export",
        "/users/export/**",
        "/users/profile/**",
        "/users/enable-mfa",
        "/users/enable-mfa/",
        "/users/backup-codes",
        "/users/backup-codes/",
        "/users/step-up",
        "/users/step-up/",
        "/users/resend-verification",
        "/users/resend-verification/"
    };

    private Access() {}
}
