package dev.atrium.web.admin.action;

import java.util.List;

/**
 * What is asked before something is done.
 *
 * @param name begins the keys of its texts: {@code admin.<name>.title}, {@code .effect}, {@code .submit}
 * @param subject what it is done to, as the history keeps it
 * @param words what it is done to, as people say it
 * @param path where the form is sent to
 * @param back the page that it was asked from, and that follows
 */
public record Action(
        String name, String subject, String words, String path, String back, List<ActionField> fields, boolean harsh) {

    /** Done to something that has one name only. */
    public Action(String name, String subject, String path, String back, List<ActionField> fields, boolean harsh) {
        this(name, subject, subject, path, back, fields, harsh);
    }

    public Action called(String inWords) {
        return new Action(name, subject, inWords, path, back, fields, harsh);
    }
}
