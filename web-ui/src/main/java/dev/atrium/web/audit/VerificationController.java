package dev.atrium.web.audit;

import dev.atrium.api.audit.EventChain;
import dev.atrium.web.command.Queries;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.layout.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Has the chain recomputed, and shows how far that is. */
@Controller
class VerificationController {

    private final EventChain chain;
    private final Queries queries;
    private final Pages pages;

    VerificationController(EventChain chain, Queries queries, Pages pages) {
        this.chain = chain;
        this.queries = queries;
        this.pages = pages;
    }

    @PostMapping({"/audit/verification", "/audit/verification/"})
    View start(CurrentMember viewer) {
        return new SeeOther("/audit/verification/" + chain.verify(viewer.id()));
    }

    @GetMapping({"/audit/verification/{id:[0-9]{1,18}}", "/audit/verification/{id:[0-9]{1,18}}/"})
    View show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String said,
            CurrentMember viewer,
            Frame frame) {
        VerificationLine line = chain.verification(id)
                .map(run -> VerificationLine.of(run, new Names(queries)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return pages.pageOrFragment(
                "audit/verification", "audit/progress", new VerificationPage(frame, line, percent(said)));
    }

    private static @Nullable Integer percent(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,3}") ? Integer.valueOf(text) : null;
    }
}
