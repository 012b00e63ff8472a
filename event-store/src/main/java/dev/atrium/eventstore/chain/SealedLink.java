package dev.atrium.eventstore.chain;

/** A link as it is stored. */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes, never compared
record SealedLink(Link link, byte[] seal) {}
