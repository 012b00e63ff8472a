package dev.atrium.projection.rebuild;

/** This node was silent for so long that it was taken for dead: the rebuild is another's, and so is what stands under its name. */
final class RebuildLostException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    RebuildLostException(String group) {
        super("the rebuild of " + group + " was given up meanwhile");
    }
}
