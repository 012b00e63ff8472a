package dev.atrium.web.security.password;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** So many passwords are being checked at this moment that this one would wait too long. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public final class TooManySignInsException extends RuntimeException {

    TooManySignInsException() {
        super("too many passwords to check at this moment");
    }
}
