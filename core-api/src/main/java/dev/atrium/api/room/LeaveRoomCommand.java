package dev.atrium.api.room;

import dev.atrium.api.user.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes a member out of a private room for good; does nothing for somebody who is not in it. */
public record LeaveRoomCommand(@TargetAggregateIdentifier RoomId roomId, UserId member) {}
