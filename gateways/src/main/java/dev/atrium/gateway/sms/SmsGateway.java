package dev.atrium.gateway.sms;

import dev.atrium.api.account.PhoneNumber;

/** Sends text messages. */
@FunctionalInterface
public interface SmsGateway {

    /**
     * Answers within three seconds, whatever the service does. A message is handed over at most once: the service knows no
     * idempotency keys for messages, so only what certainly never reached it is tried a second time.
     *
     * @throws SmsNotSentException if the service did not take it, or gave no answer; then the message may still arrive
     */
    void send(PhoneNumber to, String text);
}
