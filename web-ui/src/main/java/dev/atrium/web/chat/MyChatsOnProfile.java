package dev.atrium.web.chat;

import dev.atrium.web.layout.Frame;

/** One's private rooms on a page without a room, which opens a socket for them alone. */
public record MyChatsOnProfile(Frame frame, MyChats chats) {}
