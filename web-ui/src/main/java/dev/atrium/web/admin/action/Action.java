package dev.atrium.web.admin.action;

import java.util.List;

/**
 * What is asked before something is done.
 *
 * @param name begins the keys of its texts: {@code admin.<name>.title}, {@code .effect}, {@code .submit}
 * @param subject what it is done to, as its title says it
 * @param path where the form is sent to
 * @param back the page that it was asked from, and that follows
 */
public record Action(String name, String subject, String path, String back, List<ActionField> fields, boolean harsh) {}
