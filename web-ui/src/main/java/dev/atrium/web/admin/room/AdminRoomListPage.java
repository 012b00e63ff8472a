package dev.atrium.web.admin.room;

import dev.atrium.api.admin.ListedRoomsPage;
import dev.atrium.web.admin.AdminList;
import dev.atrium.web.admin.ListAddress;
import dev.atrium.web.layout.Frame;
import java.util.List;

/** The rooms. */
public record AdminRoomListPage(Frame frame, ListAddress address, ListedRoomsPage page) implements AdminList {

    @Override
    public List<Column> columns() {
        return List.of(
                column("admin.room.name"),
                column("admin.room.people"),
                column("admin.room.messages", "messages"),
                column("admin.room.changed", "changed"));
    }
}
