package dev.atrium.web.contact;

import dev.atrium.api.contact.ContactTopic;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.MemberView;
import dev.atrium.gateway.captcha.CaptchaWidget;
import dev.atrium.web.account.FieldErrors;
import dev.atrium.web.layout.FieldView;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;
import dev.atrium.web.security.session.SignedInMember;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form to write to the support.
 *
 * @param error what is wrong with the form as a whole
 */
public record ContactPage(
        Frame frame,
        ContactForm typed,
        FieldErrors errors,
        @Nullable String error,
        CaptchaWidget captcha) implements Page {

    private static final List<String> ORDER = List.of("email", "subject", "message", "captcha");

    /** One choice of what a message is about. */
    public record Choice(String value, String text, boolean chosen) {}

    /** With a beginning that asks for what the support needs to know; members need not type who they are. */
    static ContactPage fresh(Frame frame, CaptchaWidget captcha) {
        Optional<MemberView> member = SignedInMember.find().map(SignedInMember::member);
        String email = member.map(known -> known.email().value()).orElse("");
        String name = member.map(known -> known.firstName() + " " + known.lastName())
                .orElseGet(() -> frame.texts().get("contact.name"));
        ContactForm empty = new ContactForm(email, "", frame.texts().get("contact.opening", name), "");
        return new ContactPage(frame, empty, FieldErrors.none(), null, captcha);
    }

    @Override
    public String title() {
        return t("contact.title");
    }

    public FieldView email() {
        return field("email", typed.email())
                .type("email")
                .help(t("contact.email.help"))
                .with("autocomplete", "email")
                .with("maxlength", Integer.toString(EmailAddress.MAX_LENGTH));
    }

    public FieldView subject() {
        return field("subject", typed.subject());
    }

    public FieldView message() {
        return field("message", typed.message())
                .help(withLimits("contact.message.help"))
                .with("maxlength", Integer.toString(ContactForm.LONGEST));
    }

    public List<Choice> choices() {
        return Arrays.stream(ContactTopic.values())
                .map(topic -> new Choice(
                        topic.value(),
                        t("contact.topic." + topic.value()),
                        topic.value().equals(typed.subject())))
                .toList();
    }

    public @Nullable String captchaError() {
        return errors.keyOf("captcha").map(this::t).orElse(null);
    }

    private FieldView field(String name, String value) {
        return FieldView.text(name, t("contact." + name), value)
                .error(errors.keyOf(name).map(this::withLimits).orElse(null))
                .focused(name.equals(first()));
    }

    private String withLimits(String key) {
        NumberFormat numbers =
                NumberFormat.getIntegerInstance(texts().language().locale());
        return t(key, numbers.format(ContactForm.SHORTEST), numbers.format(ContactForm.LONGEST));
    }

    /** Where the cursor starts: at the first mistake, else at the first field that is still empty. */
    private String first() {
        return ORDER.stream()
                .filter(name -> errors.keyOf(name).isPresent())
                .findFirst()
                .orElse(typed.email().isEmpty() ? "email" : "subject");
    }
}
