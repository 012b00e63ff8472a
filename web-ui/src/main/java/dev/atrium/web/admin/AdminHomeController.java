package dev.atrium.web.admin;

import dev.atrium.api.admin.CountEverythingQuery;
import dev.atrium.api.admin.SiteCounts;
import dev.atrium.web.admin.health.DependencyHealth;
import dev.atrium.web.command.Queries;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The first page for administrators. */
@Controller
class AdminHomeController {

    private final Queries queries;
    private final DependencyHealth health;
    private final Pages pages;

    AdminHomeController(Queries queries, DependencyHealth health, Pages pages) {
        this.queries = queries;
        this.health = health;
        this.pages = pages;
    }

    @GetMapping({"/admin", "/admin/"})
    View show(CurrentMember member, Frame frame) {
        SiteCounts counts = queries.ask(new CountEverythingQuery(), SiteCounts.class);
        return pages.page("admin/home", new AdminHomePage(frame, counts, health.now()));
    }
}
