package dev.atrium.eventstore.personal;

/**
 * Secrets of the site that must outlive a change of the master key, such as the key behind fingerprints: kept in the database,
 * wrapped by the master key.
 */
public interface SiteSecrets {

    /** 32 bytes, the same for ever, made at the first time that somebody asks. */
    byte[] secret(String use);
}
