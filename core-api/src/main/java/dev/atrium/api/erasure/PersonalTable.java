package dev.atrium.api.erasure;

/**
 * What a table keeps of persons. The conditions and columns are SQL, with {@code :user} and {@code :account} for the person.
 *
 * @param belongs which rows are a person's
 * @param erasure how they are erased
 * @param overwriting for {@link Erasure#OVERWRITTEN} the assignments that leave nothing personal
 * @param clean what is true of a row that may stay; {@code false} where none may
 * @param exported the columns for the export; empty for none
 */
public record PersonalTable(
        String table, String belongs, Erasure erasure, String overwriting, String clean, String exported) {

    /** How rows are erased. */
    public enum Erasure {
        /** The erasure deletes them. */
        DELETED("rows are deleted"),
        /** The erasure overwrites what is personal in them. */
        OVERWRITTEN("what is personal is overwritten"),
        /** The projection that writes the table clears them when it learns of the leaving; the erasure waits for that. */
        FOLLOWED("the projection clears its rows"),
        /** What is personal in them is encrypted with the person's key, and unreadable for ever once that is destroyed. */
        SHREDDED("encrypted; unreadable once the person's key is destroyed"),
        /** Numbers and dates under an id that means nobody any more. */
        KEPT("kept: ids, amounts and dates without anything personal"),
        /** Nothing of any person was ever here. */
        NOTHING("holds nothing personal");

        private final String how;

        Erasure(String how) {
            this.how = how;
        }

        public String how() {
            return how;
        }
    }

    /** Rows that go. */
    public static PersonalTable deleted(String table, String belongs) {
        return new PersonalTable(table, belongs, Erasure.DELETED, "", "false", "");
    }

    /** Rows that a projection removes. */
    public static PersonalTable followed(String table, String belongs) {
        return new PersonalTable(table, belongs, Erasure.FOLLOWED, "", "false", "");
    }

    /** Rows that stay without what is personal in them; say {@link #until} when that is so. */
    public static PersonalTable overwritten(String table, String belongs, String assignments) {
        return new PersonalTable(table, belongs, Erasure.OVERWRITTEN, assignments, "false", "");
    }

    public static PersonalTable shredded(String table) {
        return new PersonalTable(table, "false", Erasure.SHREDDED, "", "true", "");
    }

    public static PersonalTable kept(String table, String belongs) {
        return new PersonalTable(table, belongs, Erasure.KEPT, "", "true", "");
    }

    public static PersonalTable nothingIn(String table) {
        return new PersonalTable(table, "false", Erasure.NOTHING, "", "true", "");
    }

    /** Rows may stay once this is true of them, such as {@code text = '[erased]'}. */
    public PersonalTable until(String condition) {
        return new PersonalTable(table, belongs, erasure, overwriting, condition, exported);
    }

    /** The person gets these columns to carry home. */
    public PersonalTable exporting(String columns) {
        return new PersonalTable(table, belongs, erasure, overwriting, clean, columns);
    }
}
