package dev.atrium.web.security.session;

/** Told within this node when a session is ended: by logging out, by being kept out, by age. */
public record SessionEnded(String id) {}
