package dev.atrium.web.legal;

import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;

/** A page of text: a heading, an introduction, and sections of a heading and a paragraph each. */
public record LegalPage(Frame frame, String name, int sections) implements Page {

    @Override
    public String title() {
        return t("legal." + name + ".title");
    }

    public String intro() {
        return t("legal." + name + ".intro");
    }

    public String heading(int section) {
        return t("legal." + name + "." + section + ".heading");
    }

    public String text(int section) {
        return t("legal." + name + "." + section + ".text");
    }
}
