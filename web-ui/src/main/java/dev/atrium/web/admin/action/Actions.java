package dev.atrium.web.admin.action;

import dev.atrium.api.operation.OperationId;
import dev.atrium.api.operation.RecordOperationCommand;
import dev.atrium.api.shared.CommandRejectedException;
import dev.atrium.api.shared.IdSource;
import dev.atrium.web.admin.action.ActionField.Amount;
import dev.atrium.web.admin.action.ActionField.Choice;
import dev.atrium.web.admin.action.ActionField.Moment;
import dev.atrium.web.admin.action.ActionField.Once;
import dev.atrium.web.command.Commands;
import dev.atrium.web.language.Texts;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.layout.SeeOther;
import dev.atrium.web.payment.Amounts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Asks for an action's reason, in a dialog where scripts run and on a page where they do not, and does it. */
@Component
public class Actions {

    private static final int UNPROCESSABLE = 422;

    private final Commands commands;
    private final Pages pages;
    private final IdSource ids;
    private final Clock clock;

    Actions(Commands commands, Pages pages, IdSource ids, Clock clock) {
        this.commands = commands;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    public View ask(Action action, Frame frame) {
        return pages.pageOrFragment("admin/action", "admin/actionDialog", ActionPage.fresh(frame, action));
    }

    /** Somebody else was quicker, or the page was open for long. */
    public View nothingToDo(String back, Frame frame) {
        frame.flash().info("flash.admin.nothing-to-do");
        return new SeeOther(back);
    }

    /** @param groups the projections that the page to go back to reads */
    public View perform(
            Action action,
            HttpServletRequest request,
            Frame frame,
            Function<ActionInput, Object> command,
            String... groups) {
        ActionInput input = ActionInput.read(
                request, action.fields(), clock.instant(), frame.texts().language());
        if (!input.isRight()) {
            return pages.page(UNPROCESSABLE, "admin/action", ActionPage.wrong(frame, action, input));
        }
        perform(action, input, command.apply(input), frame, groups);
        return new SeeOther(action.back());
    }

    /**
     * Tells the machinery to do something. First it is written down that it was asked for: unlike an aggregate, a machine has no
     * history of its own.
     */
    public View operate(Action action, HttpServletRequest request, Frame frame, Object command) {
        return perform(action, request, frame, input -> {
            commands.sendBecause(
                    input.reason(),
                    new RecordOperationCommand(new OperationId(ids.next()), action.name(), action.subject()));
            return command;
        });
    }

    private void perform(Action action, ActionInput input, Object command, Frame frame, String... groups) {
        try {
            commands.sendBecause(input.reason(), command, groups)
                    .tell(frame.flash(), "flash.admin." + action.name(), done(action, input, frame));
        } catch (CommandRejectedException refusal) {
            frame.flash().error("flash.admin.refused." + refusal.getClass().getSimpleName());
        }
    }

    /** To what it was done, and what was chosen, or how much. */
    private static String[] done(Action action, ActionInput input, Frame frame) {
        Texts texts = frame.texts();
        Stream<String> chosen = action.fields().stream().flatMap(field -> switch (field) {
            case Choice choice -> Stream.of(texts.get("admin." + choice.name() + "." + input.choice(choice.name())));
            case Amount amount -> Stream.of(Amounts.of(input.amount(amount.name()), texts.language()));
            case Moment moment -> Stream.empty();
            case Once once -> Stream.empty();
        });
        return Stream.concat(Stream.of(action.words()), chosen).toArray(String[]::new);
    }
}
