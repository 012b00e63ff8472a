package dev.atrium.saga.deletion;

/** Names faults by what is safe to store: messages of libraries may repeat an address. */
final class Faults {

    private Faults() {}

    static String nameOf(Throwable fault) {
        return fault instanceof ResidueLeftException left
                ? String.valueOf(left.getMessage())
                : fault.getClass().getSimpleName();
    }
}
