package dev.atrium.web.admin.action;

import dev.atrium.api.payment.Money;
import java.time.Instant;
import java.util.List;

/** What an action asks for besides its reason. */
public sealed interface ActionField {

    String name();

    /** An instant to come, within {@link dev.atrium.api.account.FarthestDate}. */
    record Moment(String name, Instant proposed) implements ActionField {}

    /** One of some values. */
    record Choice(String name, List<String> values) implements ActionField {}

    /**
     * An amount of money.
     *
     * @param most what is left
     */
    record Amount(String name, Money most) implements ActionField {}

    /** Names this one asking, unseen, so that a form that is sent twice is done once. */
    record Once(String name, String value) implements ActionField {}
}
