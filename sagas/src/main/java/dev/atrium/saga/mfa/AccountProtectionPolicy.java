package dev.atrium.saga.mfa;

import dev.atrium.api.mfa.BackupCodesRegeneratedEvent;
import dev.atrium.api.mfa.MfaCodesLockedEvent;
import dev.atrium.api.mfa.MfaDisabledEvent;
import dev.atrium.api.mfa.MfaEnabledEvent;
import dev.atrium.saga.mail.MailQueue;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** Whenever the protection of an account changes, or somebody runs against it, its owner hears of it. */
@Component
@ProcessingGroup("account-protection-mails")
@DisallowReplay
class AccountProtectionPolicy {

    private final MailQueue queue;
    private final CodesLockedMail locked;
    private final MfaEnabledMail enabled;
    private final MfaDisabledMail disabled;
    private final BackupCodesMail backupCodes;

    AccountProtectionPolicy(
            MailQueue queue,
            CodesLockedMail locked,
            MfaEnabledMail enabled,
            MfaDisabledMail disabled,
            BackupCodesMail backupCodes) {
        this.queue = queue;
        this.locked = locked;
        this.enabled = enabled;
        this.disabled = disabled;
        this.backupCodes = backupCodes;
    }

    @EventHandler
    void on(MfaCodesLockedEvent event, @MessageIdentifier String cause) {
        queue.add(locked, cause, event);
    }

    /** The order is stored as the event is: secret and hashes are encrypted with the member's key. */
    @EventHandler
    void on(MfaEnabledEvent event, @MessageIdentifier String cause) {
        queue.add(enabled, cause, event);
    }

    @EventHandler
    void on(MfaDisabledEvent event, @MessageIdentifier String cause) {
        queue.add(disabled, cause, event);
    }

    @EventHandler
    void on(BackupCodesRegeneratedEvent event, @MessageIdentifier String cause) {
        queue.add(backupCodes, cause, event);
    }
}
