package dev.atrium.web.account;

/**
 * What a visitor typed to sign in. A field that was not sent is empty.
 *
 * @param username a user name or an e-mail address
 * @param next where to go afterwards; not to be trusted
 */
record LoginForm(String username, String password, String next) {

    LoginForm {
        username = Typed.text(username);
        password = Typed.exactly(password);
        next = Typed.exactly(next);
    }

    boolean complete() {
        return !username.isEmpty() && !password.isEmpty();
    }

    /** Hidden, so that no log line can hold it. */
    @Override
    public String toString() {
        return "LoginForm";
    }
}
