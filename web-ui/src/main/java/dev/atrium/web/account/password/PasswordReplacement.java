package dev.atrium.web.account.password;

import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.user.ChangePasswordCommand;
import dev.atrium.api.user.MemberView;
import dev.atrium.api.user.PasswordHash;
import dev.atrium.api.user.PasswordReplacedException;
import dev.atrium.web.account.Confirmation;
import dev.atrium.web.account.FieldErrors;
import dev.atrium.web.account.NewPasswordCheck;
import dev.atrium.web.account.PasswordConfirmation;
import dev.atrium.web.command.Commands;
import dev.atrium.web.command.Outcome;
import dev.atrium.web.security.password.TooManySignInsException;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Replaces a member's password by another, cheap questions first: the new one, the old one, and only then the dear hash. */
@Component
class PasswordReplacement {

    /** What came of it. */
    sealed interface Result {

        /** @param version of the new password */
        record Done(long version, Outcome visible) implements Result {}

        record Faulty(FieldErrors errors) implements Result {}

        record NotConfirmed(Confirmation reason) implements Result {}
    }

    private final NewPasswordCheck check;
    private final PasswordConfirmation confirmation;
    private final PasswordEncoder passwords;
    private final Commands commands;

    PasswordReplacement(
            NewPasswordCheck check, PasswordConfirmation confirmation, PasswordEncoder passwords, Commands commands) {
        this.check = check;
        this.confirmation = confirmation;
        this.passwords = passwords;
        this.commands = commands;
    }

    /** @param network what the visitor's tries are counted for */
    Result replace(MemberView member, PasswordChangeForm form, String network) {
        FieldErrors errors = FieldErrors.none();
        check.check(form.wanted().newPassword(member), errors);
        errors.unless(!form.first().equals(form.old()), "new_password1", "error.password.same");
        if (!errors.isEmpty()) {
            return new Result.Faulty(errors);
        }
        Confirmation confirmed = confirmation.confirm(member, form.old(), network);
        return confirmed.isRight() ? change(member, form) : new Result.NotConfirmed(confirmed);
    }

    private Result change(MemberView member, PasswordChangeForm form) {
        try {
            PasswordHash hash = new PasswordHash(Objects.requireNonNull(passwords.encode(form.first())));
            Commands.Answered<Long> changed = commands.answered(
                    new ChangePasswordCommand(member.id(), hash, member.passwordVersion()),
                    Long.class,
                    ProcessingGroups.MEMBERS);
            return new Result.Done(changed.answer(), changed.outcome());
        } catch (PasswordReplacedException late) {
            return new Result.NotConfirmed(new Confirmation.Wrong());
        } catch (TooManySignInsException busy) {
            return new Result.NotConfirmed(new Confirmation.Busy());
        }
    }
}
