package dev.atrium.web.admin.action;

import dev.atrium.web.admin.AdminPage;
import dev.atrium.web.admin.action.ActionField.Amount;
import dev.atrium.web.admin.action.ActionField.Choice;
import dev.atrium.web.admin.action.ActionField.Moment;
import dev.atrium.web.admin.action.ActionField.Once;
import dev.atrium.web.layout.FieldView;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.payment.Amounts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says what an action will do, and asks for its reason.
 *
 * @param typed what was typed before, by field
 * @param errors the keys of what was wrong with it
 */
public record ActionPage(Frame frame, Action action, Map<String, String> typed, Map<String, String> errors)
        implements AdminPage {

    private static final DateTimeFormatter INPUT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withZone(ZoneOffset.UTC);

    static ActionPage fresh(Frame frame, Action action) {
        return new ActionPage(frame, action, Map.of(), Map.of());
    }

    static ActionPage wrong(Frame frame, Action action, ActionInput input) {
        return new ActionPage(frame, action, input.typed(), input.errors());
    }

    @Override
    public String title() {
        return t("admin." + action.name() + ".title", action.words());
    }

    public String effect() {
        return t("admin." + action.name() + ".effect", action.words());
    }

    public String submit() {
        return t("admin." + action.name() + ".submit");
    }

    /** Everything but choices, which are no inputs, and what nobody types. */
    public List<FieldView> inputs() {
        return action.fields().stream()
                .filter(field -> !(field instanceof Choice || field instanceof Once))
                .map(this::input)
                .toList();
    }

    private FieldView input(ActionField field) {
        return switch (field) {
            case Moment moment ->
                view(moment.name(), proposed(moment.proposed()))
                        .type("datetime-local")
                        .help(t("admin.moment.help"));
            case Amount amount ->
                view(amount.name(), Amounts.typed(amount.most(), texts().language()))
                        .help(t("admin.amount.help", Amounts.of(amount.most(), texts().language())))
                        .error(error(amount.name(), Amounts.typed(amount.most(), texts().language())))
                        .with("inputmode", "decimal");
            case Choice choice -> view(choice.name(), "");
            case Once once -> view(once.name(), once.value());
        };
    }

    private FieldView view(String name, String proposed) {
        return FieldView.text(name, t("admin.field." + name), typed.getOrDefault(name, proposed))
                .error(error(name))
                .focused(name.equals(firstField()));
    }

    private static String proposed(Instant instant) {
        return INPUT.format(instant.truncatedTo(ChronoUnit.HOURS));
    }

    public FieldView reason() {
        return view(ActionInput.REASON, "")
                .help(t("admin.reason.help"))
                .with("maxlength", Integer.toString(ActionInput.LONGEST_REASON))
                .with("autocomplete", "off");
    }

    public List<Choice> choices() {
        return action.fields().stream()
                .filter(Choice.class::isInstance)
                .map(Choice.class::cast)
                .toList();
    }

    /** The same when the form comes back with an error. */
    public List<Once> hidden() {
        return action.fields().stream()
                .filter(Once.class::isInstance)
                .map(Once.class::cast)
                .map(once -> new Once(once.name(), typed.getOrDefault(once.name(), once.value())))
                .toList();
    }

    public FieldView choice(Choice choice) {
        return view(choice.name(), choice.values().getFirst());
    }

    public @Nullable String error(String field) {
        return error(field, "");
    }

    /** @param example of what is right, for errors that show one */
    private @Nullable String error(String field, String example) {
        String key = errors.get(field);
        return key == null ? null : t(key, example);
    }

    /** Where the cursor starts: at what is wrong, else at what is asked first. */
    private String firstField() {
        List<String> names = new ArrayList<>(action.fields().stream()
                .filter(field -> !(field instanceof Once))
                .map(ActionField::name)
                .toList());
        names.add(ActionInput.REASON);
        return names.stream().filter(errors::containsKey).findFirst().orElse(names.getFirst());
    }
}
