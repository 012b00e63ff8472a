package dev.atrium.saga.deletion;

import java.util.List;

/** Something of the person is still there after everything was erased; the message names the places. */
final class ResidueLeftException extends RuntimeException {

    ResidueLeftException(List<String> places) {
        super("left in " + String.join(", ", places));
    }
}
