package dev.atrium.web.admin.action;

import java.time.Instant;
import java.util.List;

/** What an action asks for besides its reason. */
public sealed interface ActionField {

    String name();

    /** An instant to come. */
    record Moment(String name, Instant proposed) implements ActionField {}

    /** One of some values. */
    record Choice(String name, List<String> values) implements ActionField {}

    /**
     * An amount of money.
     *
     * @param most in the currency's minor unit
     */
    record Amount(String name, long most, String currency) implements ActionField {}
}
