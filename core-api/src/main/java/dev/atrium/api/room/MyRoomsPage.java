package dev.atrium.api.room;

import java.util.List;

/** A member's private rooms; see {@link FindMyRoomsQuery}. */
public record MyRoomsPage(List<MyRoomView> rooms) {

    public long unread() {
        return rooms.stream().mapToLong(MyRoomView::unread).sum();
    }
}
