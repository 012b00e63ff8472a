package dev.atrium.api.audit;

/** Asks which members have a user name, an e-mail address or a phone number (E.164). Answered by a {@link PersonsPage}. */
public record FindPersonsQuery(String nameOrContact) {}
