package dev.atrium.web.model;

import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The choice of all countries, asked for when a search needs it: it would be the larger part of every list page. */
@Controller
class CountryChoiceController {

    private final Pages pages;

    CountryChoiceController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping({"/countries", "/countries/"})
    View choose(Frame frame) {
        return pages.page("model/countryChoice", CountryChoice.of(frame, ModelSearch.NONE));
    }
}
