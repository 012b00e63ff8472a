package dev.atrium.web.error;

import dev.atrium.web.layout.PageArguments;
import dev.atrium.web.layout.Pages;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers for requests that ended in an error below 500: a page in the site's style, or problem details for programs. Neither
 * tells anything of what was thrown. Errors from 500 on are answered by {@link StaticErrorFilter} before they come here.
 */
@Controller
class ErrorPageController implements ErrorController {

    private final Pages pages;
    private final PageArguments arguments;

    ErrorPageController(Pages pages, PageArguments arguments) {
        this.pages = pages;
        this.arguments = arguments;
    }

    @RequestMapping("/error")
    Object show(HttpServletRequest request) {
        int status = status(request);
        return Wishes.json(request)
                ? problem(status, request)
                : pages.page(status, "error/page", new ErrorPage(arguments.frame(request), status));
    }

    /** Somebody who opens /error by hand looks for a page that is not there. */
    private static int status(HttpServletRequest request) {
        @Nullable Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value();
    }

    private static ResponseEntity<ProblemDetail> problem(int status, HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path) {
            problem.setInstance(URI.create(path.split("[^\\w/.~%-]", 2)[0]));
        }
        return ResponseEntity.status(status).body(problem);
    }
}
