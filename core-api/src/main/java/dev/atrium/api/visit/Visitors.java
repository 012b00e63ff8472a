package dev.atrium.api.visit;

/** Whether anybody visits the site. Work that can wait rests longer while somebody does. */
@FunctionalInterface
public interface Visitors {

    /** On this node or another, now or some seconds ago. */
    boolean areThere();
}
