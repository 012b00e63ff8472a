package dev.atrium.api.shared;

/**
 * Makes identifiers: 64-bit, time-sorted (TSID), unique across nodes without a central counter. Injected wherever a
 * new aggregate is named, so that tests can name it themselves.
 */
@FunctionalInterface
public interface IdSource {

    long next();
}
