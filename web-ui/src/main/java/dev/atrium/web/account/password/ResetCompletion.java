package dev.atrium.web.account.password;

import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.user.CheckPasswordResetCommand;
import dev.atrium.api.user.FindMemberQuery;
import dev.atrium.api.user.MemberView;
import dev.atrium.api.user.PasswordHash;
import dev.atrium.api.user.PasswordResetLinkInvalidException;
import dev.atrium.api.user.ResetPasswordCommand;
import dev.atrium.web.account.FieldErrors;
import dev.atrium.web.account.NewPasswordCheck;
import dev.atrium.web.account.PasswordConfirmation;
import dev.atrium.web.command.Commands;
import dev.atrium.web.command.Queries;
import dev.atrium.web.security.session.MemberSessions;
import java.time.Clock;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Gives the owner of a link a new password and ends all sessions, of which some may be a thief's. */
@Component
class ResetCompletion {

    private final Queries queries;
    private final Commands commands;
    private final NewPasswordCheck check;
    private final PasswordEncoder passwords;
    private final MemberSessions sessions;
    private final PasswordConfirmation confirmation;
    private final Clock clock;

    ResetCompletion(
            Queries queries,
            Commands commands,
            NewPasswordCheck check,
            PasswordEncoder passwords,
            MemberSessions sessions,
            PasswordConfirmation confirmation,
            Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.check = check;
        this.passwords = passwords;
        this.sessions = sessions;
        this.confirmation = confirmation;
        this.clock = clock;
    }

    /** @throws dev.atrium.api.shared.CommandRejectedException if the link does not work any more */
    void check(ResetLink link) {
        commands.send(new CheckPasswordResetCommand(link.owner(), link.resetId(), clock.instant()));
    }

    String nameOf(ResetLink link) {
        return ownerOf(link).userName().value();
    }

    /**
     * Returns what is wrong with the new password; nothing happens then, and the link may be used again.
     *
     * @throws dev.atrium.api.shared.CommandRejectedException if the link does not work any more
     */
    FieldErrors complete(ResetLink link, NewPasswordForm form) {
        FieldErrors errors = FieldErrors.none();
        check.check(form.newPassword(ownerOf(link)), errors);
        if (errors.isEmpty()) {
            check(link); // before the dear hash
            commands.send(reset(link, form), ProcessingGroups.MEMBERS);
            sessions.endAll(link.owner());
            confirmation.forget(link.owner());
        }
        return errors;
    }

    private ResetPasswordCommand reset(ResetLink link, NewPasswordForm form) {
        PasswordHash hash = new PasswordHash(Objects.requireNonNull(passwords.encode(form.first())));
        return new ResetPasswordCommand(link.owner(), link.resetId(), hash, clock.instant());
    }

    MemberView ownerOf(ResetLink link) {
        return queries.find(new FindMemberQuery(link.owner()), MemberView.class)
                .orElseThrow(PasswordResetLinkInvalidException::new);
    }
}
