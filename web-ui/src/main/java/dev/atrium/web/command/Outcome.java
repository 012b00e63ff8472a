package dev.atrium.web.command;

import dev.atrium.web.flash.Flash;

/** Whether the next page will show what an accepted command did. */
public enum Outcome {
    VISIBLE,
    ON_ITS_WAY;

    /** Says that it worked, and where it must, that the effect is still on its way. */
    public void tell(Flash flash, String successKey, String... arguments) {
        flash.success(successKey, arguments);
        if (this == ON_ITS_WAY) {
            flash.info("flash.on-its-way");
        }
    }
}
