package dev.atrium.query.storage;

import org.springframework.jdbc.core.simple.JdbcClient;

/** An empty table like another, with the same indexes, that can take its place. */
public record ReplacementTable(JdbcClient jdbc, String live) {

    public String name() {
        return live + "_rebuild";
    }

    public void create() {
        drop();
        jdbc.sql("create table " + name() + " (like " + live + " including all)")
                .update();
    }

    /** Readers wait from here to the end of the transaction: let it be the last thing it does. */
    public void takeOver() {
        // Until then the database would guess how many rows there are, and choose its plans by that.
        jdbc.sql("analyze " + name()).update();
        jdbc.sql("drop table " + live).update();
        jdbc.sql("alter table " + name() + " rename to " + live).update();
    }

    public void drop() {
        jdbc.sql("drop table if exists " + name()).update();
    }
}
