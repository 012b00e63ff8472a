package dev.atrium.api.rebuild;

/** A projection that can be built anew beside the live one. */
public interface Rebuildable {

    /** Its processing group. */
    String group();

    /** Makes the empty table or index. */
    Building begin();
}
