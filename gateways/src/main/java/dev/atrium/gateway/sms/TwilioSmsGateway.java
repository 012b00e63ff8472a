package dev.atrium.gateway.sms;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import dev.atrium.gateway.resilience.GuardedCalls;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.net.ConnectException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Twilio's programmable messaging through its SDK. */
final class TwilioSmsGateway implements SmsGateway {

    private static final Logger LOG = LoggerFactory.getLogger(TwilioSmsGateway.class);
    private static final int SERVER_FAULT = 500;

    /** Refusals that speak of the number; every other one speaks of the account, or of Twilio. */
    private static final Set<Integer> ABOUT_THE_NUMBER = Set.of(21211, 21408, 21610, 21612, 21614);

    private final GuardedCalls calls =
            GuardedCalls.guarding("twilio", TwilioSmsGateway::neverArrived, TwilioSmsGateway::isFault);
    private final TwilioRestClient twilio;
    private final String from;

    TwilioSmsGateway(TwilioRestClient twilio, String from) {
        this.twilio = twilio;
        this.from = from;
    }

    @Override
    public void send(dev.atrium.api.account.PhoneNumber to, String text) {
        try {
            calls.call(() -> create(new PhoneNumber(to.value()), text));
        } catch (ApiException refusal) {
            throw meaning(refusal);
        } catch (ApiConnectionException | CallNotPermittedException silence) {
            throw SmsNotSentException.forNow(silence.getClass().getSimpleName());
        }
    }

    private Message create(PhoneNumber to, String text) {
        MessageCreator creator = from.startsWith("MG")
                ? Message.creator(to, from, text)
                : Message.creator(to, new PhoneNumber(from), text);
        return creator.create(twilio);
    }

    /** Neither is the exception itself told, nor its text: they repeat the number. */
    private static SmsNotSentException meaning(ApiException refusal) {
        Integer code = refusal.getCode();
        if (code != null && ABOUT_THE_NUMBER.contains(code)) {
            return SmsNotSentException.forGood("code " + code);
        }
        if (isFault(refusal)) {
            LOG.warn("Twilio is unavailable: status {}", refusal.getStatusCode());
        } else {
            LOG.error("Twilio refuses this site: code {}, status {}", code, refusal.getStatusCode());
        }
        return SmsNotSentException.forNow("code " + code);
    }

    private static boolean neverArrived(Throwable failure) {
        return failure.getCause() instanceof ConnectException;
    }

    /** Without a status no answer came. */
    private static boolean isFault(Throwable failure) {
        return !(failure instanceof ApiException refusal)
                || refusal.getStatusCode() == null
                || refusal.getStatusCode() >= SERVER_FAULT;
    }
}
