package dev.atrium.api.erasure;

import java.util.List;
import java.util.Set;

/**
 * A place that keeps something of persons. Every such place is a bean: the erasure goes through all of them, the receipt
 * lists them, the export reads them, and a test fails for a table, a bucket or an index that no place names. Tables are told
 * by a {@link PersonalTable}; this is for what is more than a table.
 */
public interface ErasablePlace {

    /** Stands in receipts and exports; short and lasting, such as {@code profile pictures}. */
    String name();

    /** What of the storage this is about, such as {@code objects profile_pics/} or {@code index models}. */
    Set<String> covers();

    /** In a sentence for the receipt: what erasing means here. */
    String how();

    /** Erases; called again after every failure and crash, so what is gone already is no failure. */
    void erase(Person person);

    /** Erases many, where that costs less together. */
    default void eraseAll(List<Person> persons) {
        persons.forEach(this::erase);
    }

    /** How many pieces of the person are still here; anything but 0 keeps the deletion from completing. */
    long residue(Person person);

    /** True if a look for all of them at once found nothing of any; if it is false each has to be looked for. */
    default boolean isClearOf(List<Person> persons) {
        return false;
    }

    /** Hands over what is here, in the person's own words; nothing where the place only repeats another. */
    default void export(Person person, ExportSink sink) {}
}
