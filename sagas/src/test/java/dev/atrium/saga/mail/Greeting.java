package dev.atrium.saga.mail;

import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.UserId;

/** The order for a mail of the tests. */
record Greeting(@DataSubject UserId userId, @PersonalData EmailAddress to) {}
