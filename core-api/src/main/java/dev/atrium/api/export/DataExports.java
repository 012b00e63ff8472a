package dev.atrium.api.export;

import dev.atrium.api.account.AccountId;
import java.util.Optional;

/** What has been put together for members. A port rather than a query: it is work in progress, not told by events. */
@FunctionalInterface
public interface DataExports {

    /** The newest export of an account; empty if there never was one, or it is forgotten. */
    Optional<ExportView> newest(AccountId account);
}
