package dev.atrium.web.account;

import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.shared.CommandRejectedException;
import dev.atrium.api.user.RegisterUserCommand;
import dev.atrium.gateway.captcha.CaptchaGateway;
import dev.atrium.web.account.RegistrationCheck.Result;
import dev.atrium.web.account.RegistrationOutcome.CaptchaAway;
import dev.atrium.web.account.RegistrationOutcome.Faulty;
import dev.atrium.web.account.RegistrationOutcome.Refused;
import dev.atrium.web.account.RegistrationOutcome.Registered;
import dev.atrium.web.command.Commands;
import dev.atrium.web.picture.PictureUploads;
import dev.atrium.web.picture.Upload;
import dev.atrium.web.security.password.TooManySignInsException;
import dev.atrium.web.security.throttle.Attempts;
import dev.atrium.web.security.throttle.Limit;
import dev.atrium.web.security.throttle.Verdict;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Makes a member of a visitor, cheap questions first: the form, the captcha, the limit, and only then the dear hash. */
@Component
class Registration {

    private final RegistrationCheck check;
    private final CaptchaGateway captcha;
    private final Attempts attempts;
    private final PictureUploads pictures;
    private final TakenAnswers taken;
    private final RegisterCommands registerCommands;
    private final Commands commands;
    private final Limit perAddress;

    Registration(
            RegistrationCheck check,
            CaptchaGateway captcha,
            Attempts attempts,
            PictureUploads pictures,
            TakenAnswers taken,
            RegisterCommands registerCommands,
            Commands commands,
            RegistrationSettings settings) {
        this.check = check;
        this.captcha = captcha;
        this.attempts = attempts;
        this.pictures = pictures;
        this.taken = taken;
        this.registerCommands = registerCommands;
        this.commands = commands;
        this.perAddress = settings.perAddress();
    }

    /** @param network what the visitor's tries are counted for */
    RegistrationOutcome register(
            RegistrationForm form, @Nullable MultipartFile image, Locale language, String network) {
        return switch (check.check(form)) {
            case Result.Faulty faulty -> new Faulty(faulty.errors());
            case Result.Fine fine ->
                switch (captcha.verify(form.captcha(), null)) {
                    case FAILED -> new Faulty(FieldErrors.of("captcha", "error.captcha"));
                    case UNAVAILABLE -> new CaptchaAway();
                    case PASSED -> registerPerson(fine.registrant(), image, language, network);
                };
        };
    }

    /** Only members count, not mistakes; but nobody may learn by mistakes who is a member. */
    private RegistrationOutcome registerPerson(
            Registrant registrant, @Nullable MultipartFile image, Locale language, String network) {
        Duration closed = taken.closedFor(network);
        if (closed.isPositive()) {
            return new Refused(closed);
        }
        return switch (attempts.take(perAddress.of(network))) {
            case Verdict.Wait wait -> new Refused(wait.time());
            case Verdict.Go go -> {
                RegistrationOutcome outcome;
                try {
                    outcome = withPicture(registrant, pictures.take(image), language, network);
                } catch (RuntimeException failed) {
                    attempts.giveBack(go);
                    throw failed;
                }
                if (!(outcome instanceof Registered)) {
                    attempts.giveBack(go);
                }
                yield outcome;
            }
        };
    }

    private RegistrationOutcome withPicture(Registrant registrant, Upload picture, Locale language, String network) {
        if (picture instanceof Upload.Faulty faulty) {
            return new Faulty(FieldErrors.of("image", faulty.text()), faulty.status());
        }
        try {
            RegisterUserCommand command = registerCommands.of(registrant, picture.picture(), language);
            return new Registered(command.userId(), commands.send(command, ProcessingGroups.MEMBERS));
        } catch (CommandRejectedException rejected) {
            pictures.discard(picture);
            Duration closed = taken.tell(network, rejected);
            return closed.isPositive() ? new Refused(closed) : new Faulty(PersonCheck.taken(rejected));
        } catch (TooManySignInsException busy) {
            pictures.discard(picture);
            throw busy;
        }
    }
}
