package dev.atrium.administrator;

/** An administrator cannot be made. The message is one line for the operator and holds no password. */
final class NoAdministratorException extends RuntimeException {

    NoAdministratorException(String message) {
        super(message);
    }
}
