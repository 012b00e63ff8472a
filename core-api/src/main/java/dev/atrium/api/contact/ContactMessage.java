package dev.atrium.api.contact;

import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.UserId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor wrote.
 *
 * @param writer made for this message alone, because a visitor has no key of their own to keep the message with; never the
 *     id of a member
 * @param member who was signed in, if anybody
 * @param language of the page, and so of the mail that confirms it
 */
public record ContactMessage(
        @DataSubject UserId writer,
        @Nullable UserId member,
        @PersonalData EmailAddress email,
        ContactTopic topic,
        @PersonalData String text,
        Locale language) {

    /** Hidden, so that no log line can hold it. */
    @Override
    public String toString() {
        return "ContactMessage " + writer;
    }
}
