package dev.atrium.web.account;

/** Somebody whose form has no fault of its own. */
record Registrant(Person person, String password) {

    /** Hidden, so that no log line can hold it. */
    @Override
    public String toString() {
        return "Registrant";
    }
}
