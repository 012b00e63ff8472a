package dev.atrium.web.admin.action;

import dev.atrium.api.account.FarthestDate;
import dev.atrium.api.payment.Money;
import dev.atrium.web.admin.action.ActionField.Amount;
import dev.atrium.web.admin.action.ActionField.Choice;
import dev.atrium.web.admin.action.ActionField.Moment;
import dev.atrium.web.admin.action.ActionField.Once;
import dev.atrium.web.language.Language;
import dev.atrium.web.payment.Amounts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What was typed into the form of an action, and what of it is right.
 *
 * @param typed by field
 * @param values what the right ones mean
 * @param errors the keys of what is wrong, by field
 */
public record ActionInput(Map<String, String> typed, Map<String, Object> values, Map<String, String> errors) {

    public static final String REASON = "reason";
    static final int LONGEST_REASON = 500;
    private static final int MAX_TYPED = 2_000;

    /** @param language of the page that it was typed into */
    static ActionInput read(HttpServletRequest request, List<ActionField> fields, Instant now, Language language) {
        ActionInput input = new ActionInput(new HashMap<>(), new HashMap<>(), new HashMap<>());
        fields.forEach(field -> input.read(field, input.type(request, field.name()), now, language));
        input.readReason(input.type(request, REASON));
        return input;
    }

    private String type(HttpServletRequest request, String name) {
        String value =
                Objects.requireNonNullElse(request.getParameter(name), "").strip();
        String text = value.length() <= MAX_TYPED ? value : value.substring(0, MAX_TYPED);
        typed.put(name, text);
        return text;
    }

    private void read(ActionField field, String text, Instant now, Language language) {
        switch (field) {
            case Moment moment -> readMoment(moment, text, now);
            case Choice choice ->
                take(field, Optional.of(text).filter(choice.values()::contains), "admin.choice.wrong");
            case Amount amount -> readAmount(amount, text, language);
            case Once once -> values.put(once.name(), text.isEmpty() ? once.value() : text);
        }
    }

    private void readMoment(Moment field, String text, Instant now) {
        Optional<Instant> read = instant(text);
        if (read.isPresent() && !read.get().isAfter(now)) {
            errors.put(field.name(), "admin.moment.past");
        } else if (read.isPresent() && FarthestDate.isBefore(read.get(), now)) {
            errors.put(field.name(), "admin.moment.far");
        } else {
            take(field, read, "admin.moment.wrong");
        }
    }

    /** As browsers send it, in UTC. */
    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException notAMoment) {
            return Optional.empty();
        }
    }

    private void readAmount(Amount field, String text, Language language) {
        Optional<Money> read = Amounts.read(text, field.most().currency(), language);
        if (read.isEmpty()) {
            errors.put(field.name(), "admin.amount.unclear");
        } else {
            take(field, read.filter(sum -> !sum.isNothing() && !sum.isMoreThan(field.most())), "admin.amount.wrong");
        }
    }

    private void take(ActionField field, Optional<?> value, String error) {
        value.ifPresentOrElse(right -> values.put(field.name(), right), () -> errors.put(field.name(), error));
    }

    private void readReason(String text) {
        if (text.isEmpty()) {
            errors.put(REASON, "admin.reason.missing");
        } else if (text.length() > LONGEST_REASON || text.chars().anyMatch(Character::isISOControl)) {
            errors.put(REASON, "admin.reason.wrong");
        } else {
            values.put(REASON, text);
        }
    }

    boolean isRight() {
        return errors.isEmpty();
    }

    public String reason() {
        return value(REASON, String.class);
    }

    public Instant moment(String field) {
        return value(field, Instant.class);
    }

    public String choice(String field) {
        return value(field, String.class);
    }

    public String once(String field) {
        return value(field, String.class);
    }

    public Money amount(String field) {
        return value(field, Money.class);
    }

    private <T> T value(String field, Class<T> type) {
        return type.cast(Objects.requireNonNull(values.get(field), field));
    }
}
