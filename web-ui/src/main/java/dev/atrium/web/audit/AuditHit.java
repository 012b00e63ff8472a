package dev.atrium.web.audit;

/**
 * Something that was found.
 *
 * @param kind an aggregate's type, {@code member} or {@code origin}
 */
public record AuditHit(String kind, String id, String address) {}
