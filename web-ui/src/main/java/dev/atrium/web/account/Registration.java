package dev.atrium.web.account;

import dev.atrium.api.account.PhoneTakenException;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.user.EmailTakenException;
import dev.atrium.api.user.RegisterUserCommand;
import dev.atrium.api.user.UserNameTakenException;
import dev.atrium.gateway.captcha.CaptchaGateway;
import dev.atrium.web.account.RegistrationCheck.Result;
import dev.atrium.web.account.RegistrationOutcome.CaptchaAway;
import dev.atrium.web.account.RegistrationOutcome.Faulty;
import dev.atrium.web.account.RegistrationOutcome.Refused;
import dev.atrium.web.account.RegistrationOutcome.Registered;
import dev.atrium.web.command.Commands;
import dev.atrium.web.security.throttle.Attempts;
import dev.atrium.web.security.throttle.Limit;
import dev.atrium.web.security.throttle.Verdict;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes a member of a visitor, cheap questions first: the form, the captcha, the limit, and only then the dear hash. */
@Component
class Registration {

    private final RegistrationCheck check;
    private final CaptchaGateway captcha;
    private final Attempts attempts;
    private final RegisterCommands registerCommands;
    private final Commands commands;
    private final Limit perAddress;

    Registration(
            RegistrationCheck check,
            CaptchaGateway captcha,
            Attempts attempts,
            RegisterCommands registerCommands,
            Commands commands,
            RegistrationSettings settings) {
        this.check = check;
        this.captcha = captcha;
        this.attempts = attempts;
        this.registerCommands = registerCommands;
        this.commands = commands;
        this.perAddress = settings.perAddress();
    }

    /** @param network what the visitor's tries are counted for */
    RegistrationOutcome register(RegistrationForm form, Locale language, String network) {
        return switch (check.check(form)) {
            case Result.Faulty faulty -> new Faulty(faulty.errors());
            case Result.Fine fine ->
                switch (captcha.verify(form.captcha(), null)) {
                    case FAILED -> new Faulty(FieldErrors.of("captcha", "error.captcha"));
                    case UNAVAILABLE -> new CaptchaAway();
                    case PASSED -> registerPerson(fine.registrant(), language, network);
                };
        };
    }

    private RegistrationOutcome registerPerson(Registrant registrant, Locale language, String network) {
        return switch (attempts.take(perAddress.of(network))) {
            case Verdict.Wait wait -> new Refused(wait.time());
            case Verdict.Go go -> {
                try {
                    yield send(registerCommands.of(registrant, language));
                } catch (RuntimeException rejectedOrFailed) {
                    attempts.giveBack(go); // only members count, not mistakes
                    yield new Faulty(faultOf(rejectedOrFailed));
                }
            }
        };
    }

    private RegistrationOutcome send(RegisterUserCommand command) {
        return new Registered(command.userId(), commands.send(command, ProcessingGroups.MEMBERS));
    }

    private static FieldErrors faultOf(RuntimeException reason) {
        return switch (reason) {
            case UserNameTakenException taken -> FieldErrors.of("username", "error.username.taken");
            case EmailTakenException taken -> FieldErrors.of("email", "error.email.taken");
            case PhoneTakenException taken -> FieldErrors.of("phone_number", "error.phone.taken");
            default -> throw reason;
        };
    }
}
