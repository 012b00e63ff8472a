package dev.atrium.administrator;

/** Somebody who is to become an administrator, as the operator typed it. */
record Newcomer(String userName, String email, String password) {

    /** Hidden, so that no log line can hold it. */
    @Override
    public String toString() {
        return "Newcomer";
    }
}
