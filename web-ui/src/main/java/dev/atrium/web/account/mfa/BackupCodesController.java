package dev.atrium.web.account.mfa;

import dev.atrium.api.mfa.MfaOffException;
import dev.atrium.api.mfa.RegenerateBackupCodesCommand;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.account.Confirmation;
import dev.atrium.web.account.PasswordConfirmation;
import dev.atrium.web.account.mfa.PasswordPage.Wish;
import dev.atrium.web.account.profile.ProfilePages;
import dev.atrium.web.command.Commands;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.security.factor.Enrolments;
import dev.atrium.web.security.factor.NewBackupCodes;
import dev.atrium.web.security.session.SignedInMember;
import dev.atrium.web.security.throttle.VisitorAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** New backup codes in the place of the former, for the password. */
@Controller
@RequestMapping({"/users/backup-codes", "/users/backup-codes/"})
class BackupCodesController {

    private final MfaPages pages;
    private final Enrolments enrolments;
    private final Commands commands;
    private final PasswordConfirmation passwords;
    private final VisitorAddress visitors;

    BackupCodesController(
            MfaPages pages,
            Enrolments enrolments,
            Commands commands,
            PasswordConfirmation passwords,
            VisitorAddress visitors) {
        this.pages = pages;
        this.enrolments = enrolments;
        this.commands = commands;
        this.passwords = passwords;
        this.visitors = visitors;
    }

    @GetMapping
    View show(Frame frame) {
        return pages.password(200, frame, Wish.BACKUP_CODES, null);
    }

    @PostMapping
    View create(CodeForm form, Frame frame) {
        MemberView member = SignedInMember.required().member();
        Confirmation confirmation = passwords.confirm(member, form.password(), visitors.networkOf(frame.request()));
        if (!confirmation.isRight()) {
            return pages.password(confirmation.status(), frame, Wish.BACKUP_CODES, confirmation.in(frame.texts()));
        }
        try {
            return renew(member, frame);
        } catch (MfaOffException off) {
            return pages.notice(
                    409,
                    frame,
                    "mfa.title.backup-codes",
                    "mfa.off-already",
                    ProfilePages.address(member.id()),
                    "mfa.to-profile");
        }
    }

    private View renew(MemberView member, Frame frame) {
        NewBackupCodes fresh = enrolments.newBackupCodes(member.accountId());
        commands.send(
                new RegenerateBackupCodesCommand(member.accountId(), fresh.hashes()), ProcessingGroups.SECOND_FACTORS);
        return pages.backupCodes(frame, member, fresh.codes(), false);
    }
}
