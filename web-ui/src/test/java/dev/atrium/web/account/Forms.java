package dev.atrium.web.account;

/** Filled-in forms. */
final class Forms {

    static final String PASSWORD = "quiet harbour lantern 7";

    private Forms() {}

    static String[] registration(String userName) {
        return new String[] {
            "username",
            userName,
            "first_name",
            "Alicja",
            "last_name",
            "Żółć",
            "email",
            userName + "@example.com",
            "phone_number",
            "",
            "password1",
            PASSWORD,
            "password2",
            PASSWORD,
            "g-recaptcha-response",
            "sandbox-pass"
        };
    }
}
