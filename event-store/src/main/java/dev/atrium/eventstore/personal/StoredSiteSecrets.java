package dev.atrium.eventstore.personal;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code site_secret}. A secret begins as what older versions derived, so what they made stays valid. */
final class StoredSiteSecrets implements SiteSecrets {

    /** Secrets of the site belong to no person. */
    private static final long NOBODY = 0;

    private final JdbcTemplate jdbc;
    private final MasterKeys masters;

    StoredSiteSecrets(JdbcTemplate jdbc, MasterKeys masters) {
        this.jdbc = jdbc;
        this.masters = masters;
    }

    @Override
    public byte[] secret(String use) {
        List<byte[]> stored = find(use);
        if (stored.isEmpty()) {
            insert(use);
            stored = find(use);
        }
        return stored.getFirst();
    }

    private List<byte[]> find(String use) {
        return jdbc.query(
                "select master_key_id, wrapped from site_secret where name = ?",
                (row, number) -> masters.unwrap(row.getString(1), NOBODY, row.getBytes(2)),
                use);
    }

    /** Of two nodes that start at once the first one wins. */
    private void insert(String use) {
        MasterKey current = masters.current();
        jdbc.update(
                "insert into site_secret (name, wrapped, master_key_id) values (?, ?, ?) on conflict do nothing",
                use,
                masters.wrap(NOBODY, current.derive(use)),
                current.id());
    }

    /** Returns how many secrets are wrapped by the current master key now that were not before. */
    int wrapAnew() {
        int count = 0;
        for (String use : jdbc.queryForList(
                "select name from site_secret where master_key_id <> ?",
                String.class,
                masters.current().id())) {
            count += jdbc.update(
                    "update site_secret set wrapped = ?, master_key_id = ? where name = ?",
                    masters.wrap(NOBODY, secret(use)),
                    masters.current().id(),
                    use);
        }
        return count;
    }
}
