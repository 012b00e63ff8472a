package dev.atrium.web.error;

import dev.atrium.api.shared.StorageUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.View;

/** A page that needs a storage which is away says so, with 503, and that it is worth trying again. */
@ControllerAdvice
class StorageRefusals {

    private static final Logger LOG = LoggerFactory.getLogger(StorageRefusals.class);

    @ExceptionHandler({
        StorageUnavailableException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessResourceException.class
    })
    View unavailable(RuntimeException cause, HttpServletRequest request) {
        LOG.warn(
                "{} {} needs a storage that is away: {}",
                request.getMethod(),
                request.getRequestURI(),
                cause.toString());
        return new Refusal(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}
