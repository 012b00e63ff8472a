package dev.atrium.web.security.throttle;

/**
 * What one row of the table of attempts counts for.
 *
 * @param lock names the advisory lock under which tries of this subject are counted one by one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; lives for one statement
record AttemptKey(Limit limit, byte[] fingerprint, long lock) {}
