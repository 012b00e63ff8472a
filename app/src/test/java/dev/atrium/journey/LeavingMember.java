package dev.atrium.journey;

import com.stripe.model.PaymentIntent;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;

/**
 * Somebody who leaves traces in everything that the site has a field, a file or a message for, each of a value that nobody
 * else has. Most of them hold the {@link #tag()}, so one look finds them all.
 */
final class LeavingMember {

    private final int port;
    private final String tag;
    private final Visitor visitor;
    private final Phone phone;
    private final List<String> values = new ArrayList<>();
    private final List<byte[]> pictures = new ArrayList<>();
    private String user = "";

    private LeavingMember(int port) {
        this.port = port;
        this.tag = Members.unique("zq").replace("-", "");
        this.visitor = new Visitor(port);
        this.phone = new Phone(port);
    }

    /** Registers, and does nothing more. */
    static LeavingMember registered(int port) throws IOException, InterruptedException {
        LeavingMember member = new LeavingMember(port);
        member.register(member.visitor);
        member.values.addAll(List.of(member.tag, member.phone.number()));
        String profile = member.profile();
        member.user = profile.substring(profile.lastIndexOf('/') + 1);
        return member;
    }

    /** Also: the other member of a private room. */
    static LeavingMember withTracesEverywhere(int port, String other) throws Exception {
        LeavingMember member = registered(port);
        member.showPicture(1);
        member.showPicture(2);
        member.publishAndTalk(other);
        member.pay();
        member.writeToUs();
        member.forgetPassword();
        member.visitor.submit("/users/export", "/users/export", Map.of("password", Members.PASSWORD));
        member.turnOnSecondFactor();
        return member;
    }

    /** The name, the address and the phone number, as long as nobody else has them. */
    void register(Visitor somebody) throws IOException, InterruptedException {
        HttpResponse<String> answer = somebody.submit(
                "/users/register",
                "/users/register",
                Map.of(
                        "username",
                        name(),
                        "first_name",
                        "Pierwsze" + tag,
                        "last_name",
                        "Ostatnie" + tag,
                        "email",
                        address(),
                        "phone_number",
                        phone.number(),
                        "password1",
                        Members.PASSWORD,
                        "password2",
                        Members.PASSWORD,
                        "g-recaptcha-response",
                        "sandbox-pass"));
        if (answer.statusCode() != 303) {
            throw new IOException("registering answered " + answer.statusCode() + ": "
                    + Jsoup.parse(answer.body())
                            .select(".invalid-feedback, [role=alert]")
                            .text());
        }
    }

    void showPicture(int number) throws IOException, InterruptedException {
        Map<String, String> fields = new HashMap<>(Map.of(
                "username",
                name(),
                "first_name",
                "Pierwsze" + tag,
                "last_name",
                "Ostatnie" + tag,
                "email",
                address(),
                "phone_number",
                phone.number(),
                "confirm_password",
                Members.PASSWORD));
        byte[] painting = Paintings.numbered(tag.hashCode() + number);
        accepted(visitor.upload(profile(), profile(), fields, "portret" + tag + ".png", painting));
        String shown = visitor.page(profile()).select(".picture-now img").attr("src");
        byte[] served = visitor.bytes(shown).body();
        pictures.add(Arrays.copyOfRange(served, served.length / 2, served.length / 2 + 48));
    }

    void publishAndTalk(String other) throws IOException, InterruptedException {
        accepted(visitor.publish(title()));
        accepted(visitor.submit("/chat/", "/chat/room/public", Map.of("message", said())));
        String room = visitor.get("/chat/with-user/" + other)
                .headers()
                .firstValue("location")
                .orElseThrow();
        accepted(visitor.submit(room, room, Map.of("message", whispered())));
    }

    /** A plan that is paid; Stripe has a customer from then on. */
    void pay() throws Exception {
        Payer payer = Payer.of(visitor, name());
        StripeDesk stripe = new StripeDesk(port);
        PaymentIntent intent = stripe.intentOf(payer.buy("basic").secret());
        values.add(intent.getCustomer());
        stripe.pay(intent, "pm_card_visa");
    }

    private void writeToUs() throws IOException, InterruptedException {
        accepted(visitor.submit(
                "/contact/",
                "/contact/",
                Map.of(
                        "email",
                        address(),
                        "subject",
                        "other",
                        "message",
                        ("List od " + tag + ", nie znam drogi. ").repeat(12),
                        "g-recaptcha-response",
                        "sandbox-pass")));
    }

    private void forgetPassword() throws IOException, InterruptedException {
        Visitor elsewhere = new Visitor(port);
        elsewhere.submit("/users/login", "/users/login", Map.of("username", name(), "password", "zle-" + tag));
        elsewhere.submit("/users/password-reset/", "/users/password-reset/", Map.of("email", address()));
        visitor.get("/?search=szukane" + tag);
    }

    private void turnOnSecondFactor() throws IOException, InterruptedException {
        ProtectedMember protectedMember = ProtectedMember.of(port, name(), address(), visitor, phone);
        values.add(protectedMember.secret());
        values.add(protectedMember.backupCodes().getFirst());
    }

    /** Presses the button, and says the password. */
    void leave(Visitor browser) throws IOException, InterruptedException {
        accepted(browser.submit(
                "/users/delete-this-user/true", "/users/delete-this-user/true", Map.of("password", Members.PASSWORD)));
    }

    private static void accepted(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 303) {
            throw new IOException("answered " + answer.statusCode() + ": "
                    + Jsoup.parse(answer.body()).select("main").text());
        }
    }

    String tag() {
        return tag;
    }

    String name() {
        return "kanarek-" + tag;
    }

    String address() {
        return "poczta." + tag + "@mail.example";
    }

    String title() {
        return "Tytuł " + tag;
    }

    String said() {
        return "Powiedziane głośno " + tag;
    }

    String whispered() {
        return "Szeptem " + tag;
    }

    String phoneNumber() {
        return phone.number();
    }

    String user() {
        return user;
    }

    Visitor visitor() {
        return visitor;
    }

    String profile() throws IOException, InterruptedException {
        return visitor.page("/").select(".nav-member").attr("href");
    }

    /** What must not be found afterwards, as text. */
    List<String> values() {
        return List.copyOf(values);
    }

    /** Pieces from the middle of the pictures. */
    List<byte[]> pictures() {
        return List.copyOf(pictures);
    }
}
