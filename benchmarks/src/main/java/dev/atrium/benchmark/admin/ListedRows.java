package dev.atrium.benchmark.admin;

import dev.atrium.query.room.MessageBlockTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills the read tables behind the lists. What a filter finds rarely is there sixty times at any size and at the far end of the
 * usual order, so that whoever walks along that order walks through everything; what it finds often is a share of all rows.
 */
record ListedRows(JdbcClient jdbc, int rows) {

    private static final String MEMBERS = """
            insert into member (id, account_id, user_name, user_name_key, first_name, last_name, email, email_key,
              email_verified, phone, password, language, active, suspended_until, roles, since)
            select n, 10000000 + n, 'member-' || lpad(n::text, 8, '0'), 'member-' || lpad(n::text, 8, '0'), 'First',
              'Last' || n % 5000, 'member-' || lpad(n::text, 8, '0') || '@mail.example',
              'member-' || lpad(n::text, 8, '0') || '@mail.example', n % 3 > 0, '+44' || lpad(n::text, 9, '0'), 'x', 'en',
              n not between 121 and 180, case when n <= 60 then now() + interval '10 days' end,
              case when n between 61 and 120 then 'MEMBER,STAFF' else 'MEMBER' end, now()
            from generate_series(1, ?) n""";

    private static final String MODELS = """
            insert into model (id, title_key, title, country, creator, created, edited)
            select n, 'model ' || lpad(n::text, 8, '0'), 'Model ' || lpad(n::text, 8, '0'),
              case when n <= 60 then 'LU' when n % 2 = 0 then 'PL' else 'DE' end, 1 + n % 10, now(), now()
            from generate_series(1, ?) n""";

    private static final String ROOMS = """
            insert into room (id, opener, opener_present, opener_read, other, other_present, other_read, last_sequence, changed)
            select lpad(n::text, 22, '0'), 1 + n % 10, true, 0, 100 + n % 800, true, 0, n % 1000, now() - n * interval '1 minute'
            from generate_series(1, ?) n""";

    private static final String MESSAGES = """
            insert into room_message (room, sequence, id, author, text, posted)
            select case when n % 2 = 1 then 'public' else lpad((n / 20)::text, 22, '0') end, n, n, 1 + n % 10,
              concat_ws(' ', case when n <= 120 and n % 2 = 1 then 'needle' end, 'often said', case when n % 20 = 1 then 'sometimes' end,
                case when n % 200 = 1 then 'seldom' end, case when n % 2000 = 1 then 'rarely' end,
                case when n <= all_of_them / 2 then 'formerly' end, md5(n::text)), now()
            from (select ?::bigint) rows (all_of_them), generate_series(1, all_of_them) n""";

    private static final String PAYMENTS = """
            insert into payment (id, account_id, payer, kind, plan, amount, currency, state, refunded, intent_id, initiated,
              paid, changed)
            select n, 10000000 + n, 1 + n % 10, 'PLAN', 'basic', 1225, 'GBP', case when n <= 60 then 'FAILED' else 'SUCCEEDED' end,
              0, 'pi_' || n, now(), case when n > 60 then now() end, now()
            from generate_series(1, ?) n""";

    void fill() {
        fill("member", MEMBERS);
        fill("model", MODELS);
        fill("room", ROOMS);
        fill("room_message", MESSAGES);
        MessageBlockTable.live(jdbc).addFull();
        jdbc.sql("vacuum analyze room_message_block").update();
        fill("payment", PAYMENTS);
    }

    private void fill(String table, String insert) {
        if (jdbc.sql("select count(*) from " + table).query(Integer.class).single() >= rows) {
            return;
        }
        jdbc.sql(insert).param(rows).update();
        jdbc.sql("vacuum analyze " + table).update();
    }
}
