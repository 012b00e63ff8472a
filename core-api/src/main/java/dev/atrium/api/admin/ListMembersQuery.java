package dev.atrium.api.admin;

/**
 * Members with identity and standing, for administrators; answered with {@link ListedMembersPage}. Sorted by {@code since},
 * {@code name}, {@code email} or {@code last-name}; a search by one of these is sorted by it.
 */
public record ListMembersQuery(MemberFilter filter, Stretch stretch) {

    /** Hidden, so that no log line can hold what was searched for. */
    @Override
    public String toString() {
        return "ListMembersQuery";
    }
}
