package dev.atrium.sandbox.twilio;

import dev.atrium.sandbox.fault.Faults;
import dev.atrium.sandbox.fault.ThirdParty;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes messages as Twilio does: queued for sending, or refused with a code. */
@RestController
@Profile("sandbox")
class TwilioMessageController {

    private static final String MESSAGES = "/2010-04-01/Accounts/{sid}/Messages.json";

    private final TwilioAccount account;
    private final SmsInbox inbox;
    private final Faults faults;

    TwilioMessageController(TwilioAccount account, SmsInbox inbox, Faults faults) {
        this.account = account;
        this.inbox = inbox;
        this.faults = faults;
    }

    @PostMapping(path = "/sandbox/twilio" + MESSAGES, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> send(
            @PathVariable String sid,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestParam(name = "To", defaultValue = "") String to,
            @RequestParam(name = "From", defaultValue = "") String from,
            @RequestParam(name = "MessagingServiceSid", defaultValue = "") String service,
            @RequestParam(name = "Body", defaultValue = "") String body) {
        if (!account.isMeant(sid, authorization)) {
            return TwilioRefusal.UNAUTHENTICATED.answer();
        }
        String sender = from.isEmpty() ? service : from;
        return switch (faults.take(ThirdParty.TWILIO)) {
            case NONE -> take(to, sender, body);
            case ERROR -> TwilioRefusal.BROKEN.answer();
            case REJECT -> TwilioRefusal.UNSUBSCRIBED.answer();
            case TIMEOUT -> tooLate(take(to, sender, body));
        };
    }

    /** The message is on its way; only the sender never hears of it. */
    private static ResponseEntity<Map<String, Object>> tooLate(ResponseEntity<Map<String, Object>> answer) {
        Faults.waitTooLong();
        return answer;
    }

    private ResponseEntity<Map<String, Object>> take(String to, String from, String body) {
        return TwilioRefusal.of(to, from, body)
                .map(TwilioRefusal::answer)
                .orElseGet(() -> deliver(new ReceivedSms(to, from, body, Instant.now())));
    }

    private ResponseEntity<Map<String, Object>> deliver(ReceivedSms message) {
        inbox.deliver(message);
        return ResponseEntity.status(201).body(resource(message));
    }

    private Map<String, Object> resource(ReceivedSms message) {
        String sid = "SM" + UUID.randomUUID().toString().replace("-", "");
        String at = DateTimeFormatter.RFC_1123_DATE_TIME.format(message.at().atOffset(ZoneOffset.UTC));
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("sid", sid);
        resource.put("account_sid", account.sid());
        resource.put("api_version", "2010-04-01");
        resource.put("to", message.to());
        resource.put("from", message.from());
        resource.put("body", message.body());
        resource.put("status", "queued");
        resource.put("direction", "outbound-api");
        resource.put("num_segments", "1");
        resource.put("num_media", "0");
        resource.put("price_unit", "USD");
        resource.put("date_created", at);
        resource.put("date_updated", at);
        resource.put("uri", MESSAGES.replace("{sid}", account.sid()).replace(".json", "/" + sid + ".json"));
        return resource;
    }
}
