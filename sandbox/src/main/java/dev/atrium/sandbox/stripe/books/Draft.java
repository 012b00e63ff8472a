package dev.atrium.sandbox.stripe.books;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One transaction's view: what the books hold, and over it what has been changed so far. */
public final class Draft {

    private static final String ACCOUNT = "sandbox.account";
    private static final String FIRST_VERSION = "2026-07-29.dahlia";

    private final Books books;
    private final long now;
    private final Map<String, StripeObject> changed = new LinkedHashMap<>();
    private String request = "";
    private String idempotencyKey = "";

    Draft(Books books, long now) {
        this.books = books;
        this.now = now;
    }

    /** On whose behalf, for the events that follow. */
    public Draft onBehalfOf(String request, String idempotencyKey) {
        this.request = request;
        this.idempotencyKey = idempotencyKey;
        return this;
    }

    /** Events are written in the version that the site's SDK speaks, as at an account that was opened for it. */
    public void useApiVersion(String version) {
        if (!version.isEmpty() && !version.equals(apiVersion())) {
            save(StripeObject.of(ACCOUNT, ACCOUNT, now).with("api_version", version));
        }
    }

    public String apiVersion() {
        return find(ACCOUNT, ACCOUNT)
                .map(account -> account.text("api_version"))
                .orElse(FIRST_VERSION);
    }

    /** Seconds, as Stripe dates things. */
    public long now() {
        return now;
    }

    public StripeObject make(String kind, String prefix) {
        return StripeObject.of(kind, Ids.next(prefix), now);
    }

    /** A copy; {@link #save} makes its changes count. */
    public Optional<StripeObject> find(String kind, String id) {
        StripeObject mine = changed.get(id);
        return mine == null
                ? books.find(kind, id)
                : Optional.of(mine.copy()).filter(it -> it.kind().equals(kind));
    }

    public Optional<StripeObject> find(String id) {
        StripeObject mine = changed.get(id);
        return mine == null ? books.find(id) : Optional.of(mine.copy());
    }

    /** Oldest first. */
    public List<StripeObject> all(String kind) {
        Map<String, StripeObject> all = new LinkedHashMap<>();
        books.all(kind).forEach(object -> all.put(object.id(), object));
        changed.values().stream()
                .filter(object -> object.kind().equals(kind))
                .forEach(object -> all.put(object.id(), object.copy()));
        return List.copyOf(all.values());
    }

    public StripeObject save(StripeObject object) {
        changed.put(object.id(), object.copy());
        return object;
    }

    /** An event that shows the object as it is now, and its way to the site. */
    public void announce(String type, StripeObject object) {
        StripeObject event = make("event", "evt")
                .with("type", type)
                .with("api_version", apiVersion())
                .with("data", new StripeObject().with("object", object.shown()))
                .with("pending_webhooks", 1)
                .with(
                        "request",
                        new StripeObject()
                                .with("id", request.isEmpty() ? null : request)
                                .with("idempotency_key", idempotencyKey.isEmpty() ? null : idempotencyKey));
        save(event);
        save(StripeObject.of("sandbox.delivery", deliveryOf(event), now)
                .with("event", event.id())
                .with("type", type)
                .with("about", object.id())
                .with("state", "pending")
                .with("attempts", 0)
                .with("answer", null));
    }

    /** The name of an event's way to the site. */
    public static String deliveryOf(StripeObject event) {
        return "whd_" + event.id();
    }

    Collection<StripeObject> changed() {
        return changed.values();
    }
}
