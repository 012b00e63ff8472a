package dev.atrium.sandbox.start;

/** The sandbox does not start for a reason that its user can change; says which and how. */
final class SandboxRefusal extends RuntimeException {

    private final String remedy;

    SandboxRefusal(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
