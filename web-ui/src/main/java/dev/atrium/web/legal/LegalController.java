package dev.atrium.web.legal;

import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The terms, and what is stored about whom. */
@Controller
class LegalController {

    private static final int TERMS_SECTIONS = 5;
    private static final int PRIVACY_SECTIONS = 9;

    private final Pages pages;

    LegalController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping({"/terms", "/terms/"})
    View terms(Frame frame) {
        return pages.page("legal/text", new LegalPage(frame, "terms", TERMS_SECTIONS));
    }

    @GetMapping({"/privacy", "/privacy/"})
    View privacy(Frame frame) {
        return pages.page("legal/text", new LegalPage(frame, "privacy", PRIVACY_SECTIONS));
    }
}
