package dev.atrium.web.account.profile;

import dev.atrium.api.deletion.DeletionUnderWayException;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.shared.CommandRejectedException;
import dev.atrium.api.shared.IdSource;
import dev.atrium.api.user.ChangeProfileCommand;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.account.Confirmation;
import dev.atrium.web.account.FieldErrors;
import dev.atrium.web.account.PasswordConfirmation;
import dev.atrium.web.account.Person;
import dev.atrium.web.account.PersonCheck;
import dev.atrium.web.account.TakenAnswers;
import dev.atrium.web.account.VerificationLinks;
import dev.atrium.web.account.profile.IdentityOutcome.Changed;
import dev.atrium.web.account.profile.IdentityOutcome.Faulty;
import dev.atrium.web.account.profile.IdentityOutcome.NotConfirmed;
import dev.atrium.web.command.Commands;
import dev.atrium.web.command.Outcome;
import dev.atrium.web.picture.PictureUploads;
import dev.atrium.web.picture.Upload;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Changes who a member is, cheap questions first: the fields, the password, the picture, and then the command. */
@Component
class Identity {

    private static final int FAULTY = 422;

    private final PersonCheck check;
    private final PasswordConfirmation passwords;
    private final PictureUploads pictures;
    private final TakenAnswers taken;
    private final Commands commands;
    private final IdSource ids;
    private final Clock clock;

    Identity(
            PersonCheck check,
            PasswordConfirmation passwords,
            PictureUploads pictures,
            TakenAnswers taken,
            Commands commands,
            IdSource ids,
            Clock clock) {
        this.check = check;
        this.passwords = passwords;
        this.pictures = pictures;
        this.taken = taken;
        this.commands = commands;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param network what the visitor's tries are counted for */
    IdentityOutcome change(
            MemberView member, IdentityForm form, @Nullable MultipartFile image, Locale language, String network) {
        FieldErrors errors = FieldErrors.none();
        Optional<Person> person = check.read(form, errors);
        if (person.isEmpty()) {
            return new Faulty(FAULTY, errors);
        }
        Duration closed = taken.closedFor(asking(member));
        if (closed.isPositive()) {
            return new NotConfirmed(new Confirmation.Refused(closed));
        }
        Confirmation confirmation = passwords.confirm(member, form.confirmPassword(), network);
        if (!confirmation.isRight()) {
            return new NotConfirmed(confirmation);
        }
        return switch (pictures.take(image)) {
            case Upload.Faulty(String text, int status) -> new Faulty(status, FieldErrors.of("image", text));
            case Upload picture -> send(member, person.get(), picture, form.removesImage(), language);
        };
    }

    private IdentityOutcome send(
            MemberView member, Person person, Upload picture, boolean removePicture, Locale language) {
        ChangeProfileCommand command = new ChangeProfileCommand(
                member.id(),
                person.userName(),
                person.firstName(),
                person.lastName(),
                person.email(),
                person.phone(),
                picture.picture(),
                removePicture,
                language,
                ids.next(),
                clock.instant().plus(VerificationLinks.LIFETIME));
        try {
            // Reservations too: what the member gave up is free for others when the page says so.
            Outcome visible = commands.send(command, ProcessingGroups.MEMBERS, ProcessingGroups.RESERVATIONS);
            return new Changed(
                    visible, !member.email().key().equals(person.email().key()));
        } catch (CommandRejectedException rejection) {
            pictures.discard(picture);
            Duration closed = taken.tell(asking(member), rejection);
            return closed.isPositive()
                    ? new NotConfirmed(new Confirmation.Refused(closed))
                    : new Faulty(FAULTY, errorsOf(rejection));
        }
    }

    private static String asking(MemberView member) {
        return "member " + member.id();
    }

    private static FieldErrors errorsOf(CommandRejectedException rejection) {
        return rejection instanceof DeletionUnderWayException
                ? FieldErrors.of("username", "error.profile.leaving")
                : PersonCheck.taken(rejection);
    }
}
