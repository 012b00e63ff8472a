package dev.atrium.web.model;

import dev.atrium.api.model.NotTheCreatorException;
import dev.atrium.web.error.Refusal;
import dev.atrium.web.error.Wishes;
import dev.atrium.web.flash.Flash;
import dev.atrium.web.layout.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import org.axonframework.common.AxonNonTransientException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.View;

/** What happens when a member may not change a model, or somebody took it away meanwhile. */
@ControllerAdvice(assignableTypes = {ModelEditController.class, ModelDeletionController.class})
class ModelRefusals {

    /** On a page a friendly way back; a program is told the plain truth. */
    @ExceptionHandler
    View notTheCreator(NotTheCreatorException refusal, HttpServletRequest request, Flash flash) {
        if (Wishes.json(request)) {
            return new Refusal(HttpStatus.FORBIDDEN.value());
        }
        flash.error("flash.model.not-yours");
        return new SeeOther("/");
    }

    /** The list still had it, but its events end with its deletion: Axon finds no aggregate to send the command to. */
    @ExceptionHandler
    View gone(AxonNonTransientException gone) {
        return new Refusal(HttpStatus.NOT_FOUND.value());
    }
}
