package dev.atrium.api.personal;

import dev.atrium.api.user.UserId;
import java.util.Collection;
import java.util.Set;

/** The end of a person's data key, for those who must not see keys. */
public interface DataKeys {

    /** For good, on all nodes: what was ever encrypted with it reads as {@link Erased#PLACEHOLDER} from now on. */
    void destroy(UserId person);

    /** Those whose key is destroyed; also somebody who never had one can be among them. */
    Set<UserId> destroyedAmong(Collection<UserId> persons);
}
