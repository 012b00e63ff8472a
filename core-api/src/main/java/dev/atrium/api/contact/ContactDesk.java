package dev.atrium.api.contact;

/** Where messages of visitors are taken. */
@FunctionalInterface
public interface ContactDesk {

    /**
     * Takes a message durably: when this returns, the mails to the support and to the visitor will go out, whatever happens.
     * The same message twice on one day, such as by a double click, is mailed once.
     */
    void take(ContactMessage message);
}
