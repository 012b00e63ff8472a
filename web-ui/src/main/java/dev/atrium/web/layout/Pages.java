package dev.atrium.web.layout;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Renders templates; names are paths below {@code src/main/jte} without their suffix, such as {@code model/list}. */
@Component
public final class Pages {

    private final TemplateEngine templates;

    Pages(TemplateEngine templates) {
        this.templates = templates;
    }

    /** A whole page, also for htmx. */
    public View page(String template, Page view) {
        return new RenderedPage(templates, template, template, view, 200);
    }

    /** A page with another status than 200, such as a form that was not accepted. */
    public View page(int status, String template, Page view) {
        return new RenderedPage(templates, template, template, view, status);
    }

    /** A section whose template the page does not know, because another part of the site brings it. */
    public Content part(String template, Object view) {
        return output -> templates.render(template + ".jte", view, output);
    }

    /** A page that includes a fragment; htmx is answered with the fragment alone. */
    public View pageOrFragment(String template, String fragment, Page view) {
        return new RenderedPage(templates, template, fragment, view, 200);
    }

    /** The same with another status than 200. */
    public View pageOrFragment(int status, String template, String fragment, Page view) {
        return new RenderedPage(templates, template, fragment, view, status);
    }
}
