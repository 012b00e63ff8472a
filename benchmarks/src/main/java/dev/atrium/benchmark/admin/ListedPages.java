package dev.atrium.benchmark.admin;

import dev.atrium.api.account.Role;
import dev.atrium.api.admin.ListMembersQuery;
import dev.atrium.api.admin.ListMessagesQuery;
import dev.atrium.api.admin.ListModelsQuery;
import dev.atrium.api.admin.ListPaymentsQuery;
import dev.atrium.api.admin.ListRoomsQuery;
import dev.atrium.api.admin.ListedMembersPage;
import dev.atrium.api.admin.ListedMessagesPage;
import dev.atrium.api.admin.ListedModelsPage;
import dev.atrium.api.admin.ListedPaymentsPage;
import dev.atrium.api.admin.ListedRoomsPage;
import dev.atrium.api.admin.MemberFilter;
import dev.atrium.api.admin.MemberFilter.Field;
import dev.atrium.api.admin.MemberFilter.Standing;
import dev.atrium.api.admin.Stretch;
import dev.atrium.api.admin.Stretch.Cursor;
import dev.atrium.api.payment.PaymentState;
import dev.atrium.api.room.RoomId;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.user.UserId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;

/** Pages of the lists, by name; each gives back how many rows it shows. */
final class ListedPages {

    private static final int PAGE = 50;
    private static final UserId BUSY = new UserId(1);
    /** Whose tenth of the messages was said in public. */
    private static final UserId TALKER = new UserId(2);

    private final QueryGateway queries;
    private final int rows;
    private final Random random;
    private final Map<String, Supplier<Integer>> pages = new LinkedHashMap<>();

    ListedPages(QueryGateway queries, int rows) {
        this.queries = queries;
        this.rows = rows;
        this.random = new Random(rows);
    }

    Map<String, Supplier<Integer>> all() {
        members();
        models();
        rooms();
        messages();
        payments();
        return pages;
    }

    /** The lists of users and of accounts are one query. */
    private void members() {
        for (String sort : new String[] {"since", "name", "email", "last-name"}) {
            members(sort + " first", MemberFilter.NONE, sort, () -> null);
            members(sort + ", somewhere in the middle", MemberFilter.NONE, sort, () -> place(sort));
            members(sort + ", suspended", filter(null, Standing.SUSPENDED, null), sort, () -> null);
            members(sort + ", staff", filter(Role.STAFF, null, null), sort, () -> null);
            members(sort + ", deactivated", filter(null, Standing.DEACTIVATED, null), sort, () -> null);
        }
        members("active", filter(null, Standing.ACTIVE, null), "name", () -> null);
        members("unverified", filter(null, null, false), "name", () -> place("name"));
        search("user name", Field.USER_NAME, n -> "member-%08d".formatted(n));
        search("e-mail", Field.EMAIL, n -> "member-%08d@".formatted(n));
        search("last name", Field.LAST_NAME, n -> "last%d".formatted(n % 500));
        search("phone", Field.PHONE, n -> "+44%09d".formatted(n));
        search("id", Field.ID, n -> Integer.toString(n));
    }

    private void members(String what, MemberFilter filter, String sort, Supplier<@Nullable Cursor> from) {
        pages.put(
                "members, " + what,
                () -> ask(new ListMembersQuery(filter, stretch(sort, from.get())), ListedMembersPage.class)
                        .rows()
                        .size());
    }

    private void search(String what, Field field, Function<Integer, String> text) {
        pages.put("members, search by " + what, () -> {
            MemberFilter filter = new MemberFilter(field, text.apply(1 + random.nextInt(rows)), null, null, null);
            return ask(new ListMembersQuery(filter, stretch("name", null)), ListedMembersPage.class)
                    .rows()
                    .size();
        });
    }

    private static MemberFilter filter(@Nullable Role role, @Nullable Standing standing, @Nullable Boolean verified) {
        return new MemberFilter(Field.USER_NAME, "", role, standing, verified);
    }

    private Cursor place(String sort) {
        int n = 100 + random.nextInt(rows - 200);
        String name = "member-%08d".formatted(n);
        return switch (sort) {
            case "name" -> new Cursor(name, Integer.toString(n), false);
            case "email" -> new Cursor(name + "@mail.example", Integer.toString(n), false);
            case "last-name" -> new Cursor("last" + n % 500, Integer.toString(n), false);
            default -> new Cursor(Integer.toString(n), Integer.toString(n), false);
        };
    }

    private void models() {
        models("created first", "", null, null, "created", () -> null);
        models("created, somewhere in the middle", "", null, null, "created", () -> place("since"));
        models("title first", "", null, null, "title", () -> null);
        models("title, somewhere in the middle", "", null, null, "title", this::title);
        models("of a creator with a tenth", "", BUSY, null, "created", () -> null);
        models("of a creator with a tenth, by title", "", BUSY, null, "title", () -> null);
        models("of a country with half", "", null, "PL", "created", () -> null);
        models("of a country with half, by title", "", null, "PL", "title", this::title);
        models("of a country with sixty", "", null, "LU", "created", () -> null);
        models("of a country with sixty, by title", "", null, "LU", "title", () -> null);
        models("search by title", "model 00000", null, null, "created", () -> null);
    }

    private void models(
            String what,
            String title,
            @Nullable UserId creator,
            @Nullable String country,
            String sort,
            Supplier<@Nullable Cursor> from) {
        pages.put(
                "models, " + what,
                () -> ask(
                                new ListModelsQuery(
                                        title,
                                        creator,
                                        country == null ? null : new CountryCode(country),
                                        stretch(sort, from.get())),
                                ListedModelsPage.class)
                        .rows()
                        .size());
    }

    private Cursor title() {
        int n = 100 + random.nextInt(rows - 200);
        return new Cursor("model %08d".formatted(n), Integer.toString(n), false);
    }

    private void rooms() {
        rooms("changed first", null, "changed");
        rooms("messages first", null, "messages");
        rooms("of a member with a tenth", BUSY, "changed");
        rooms("of a member with a tenth, by messages", BUSY, "messages");
    }

    private void rooms(String what, @Nullable UserId member, String sort) {
        pages.put(
                "rooms, " + what,
                () -> ask(new ListRoomsQuery(member, new Stretch(sort, true, null, PAGE)), ListedRoomsPage.class)
                        .rows()
                        .size());
        pages.put("rooms, " + what + ", second page", () -> {
            Cursor next = ask(new ListRoomsQuery(member, new Stretch(sort, true, null, PAGE)), ListedRoomsPage.class)
                    .edges()
                    .next();
            return ask(new ListRoomsQuery(member, new Stretch(sort, true, next, PAGE)), ListedRoomsPage.class)
                    .rows()
                    .size();
        });
    }

    private void messages() {
        messages("posted first", "", null, null, () -> null);
        messages("posted, somewhere in the middle", "", null, null, () -> place("since"));
        messages("of an author with a tenth", "", BUSY, null, () -> null);
        messages("of the public room", "", null, RoomId.PUBLIC, () -> null);
        messages("with a word in sixty", "needle", null, null, () -> null);
        messages("with a word in half", "often", null, null, () -> null);
        messages("with a word in one of ten", "sometimes", null, null, () -> null);
        messages("with a word in one of a hundred", "seldom", null, null, () -> null);
        messages("with a word in one of a thousand", "rarely", null, null, () -> null);
        messages("with a word that was frequent once", "formerly", null, null, () -> null);
        messages("with two words, one in sixty", "needle sai", null, null, () -> null);
        messages("with two words, one in a hundred", "seldom sometimes", null, null, () -> null);
        messages("with a word of an author with a tenth", "sometimes", TALKER, null, () -> null);
    }

    private void messages(
            String what,
            String words,
            @Nullable UserId author,
            @Nullable RoomId room,
            Supplier<@Nullable Cursor> from) {
        pages.put(
                "messages, " + what,
                () -> ask(
                                new ListMessagesQuery(words, author, room, stretch("posted", from.get())),
                                ListedMessagesPage.class)
                        .rows()
                        .size());
    }

    private void payments() {
        payments("initiated first", null, null, () -> null);
        payments("initiated, somewhere in the middle", null, null, () -> place("since"));
        payments("of a payer with a tenth", BUSY, null, () -> null);
        payments("that failed, sixty", null, PaymentState.FAILED, () -> null);
        payments("that succeeded", null, PaymentState.SUCCEEDED, () -> null);
        payments("that failed, of a payer with a tenth", BUSY, PaymentState.FAILED, () -> null);
        pages.put(
                "payments, by Stripe's name",
                () -> ask(
                                new ListPaymentsQuery(
                                        "pi_" + (1 + random.nextInt(rows)),
                                        null,
                                        null,
                                        false,
                                        stretch("initiated", null)),
                                ListedPaymentsPage.class)
                        .rows()
                        .size());
    }

    private void payments(
            String what, @Nullable UserId payer, @Nullable PaymentState state, Supplier<@Nullable Cursor> from) {
        pages.put(
                "payments, " + what,
                () -> ask(
                                new ListPaymentsQuery("", payer, state, false, stretch("initiated", from.get())),
                                ListedPaymentsPage.class)
                        .rows()
                        .size());
    }

    /** As the pages ask at first: what is in the order of time, the newest first. */
    private static Stretch stretch(String sort, @Nullable Cursor from) {
        boolean byTime =
                sort.equals("since") || sort.equals("created") || sort.equals("posted") || sort.equals("initiated");
        return new Stretch(sort, byTime, from, PAGE);
    }

    private <P> P ask(Object query, Class<P> page) {
        return queries.query(query, page).join();
    }
}
