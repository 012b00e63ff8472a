package dev.atrium.api.personal;

import dev.atrium.api.user.UserId;

/** The end of a person's data key, for those who must not see keys. */
public interface DataKeys {

    /** For good, on all nodes: what was ever encrypted with it reads as {@link Erased#PLACEHOLDER} from now on. */
    void destroy(UserId person);

    boolean isDestroyed(UserId person);
}
