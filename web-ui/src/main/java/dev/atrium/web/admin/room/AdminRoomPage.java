package dev.atrium.web.admin.room;

import dev.atrium.api.admin.ListedRoom;
import dev.atrium.web.admin.AdminPage;
import dev.atrium.web.layout.Frame;

/** One room. */
public record AdminRoomPage(Frame frame, ListedRoom room) implements AdminPage {

    @Override
    public String title() {
        return room.id().isPublic()
                ? t("admin.room.public")
                : t("admin.room.title", room.id().value());
    }
}
