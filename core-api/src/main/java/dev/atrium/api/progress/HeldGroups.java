package dev.atrium.api.progress;

import java.util.Map;
import java.util.Set;

/** The processing groups that do not get on, on whichever node. */
public interface HeldGroups {

    /** By the name of the group; of a group with several segments that are held up, the one that is so for the longest. */
    Map<String, HeldUp> heldUp();

    /** Those that no node works on: for a moment where one takes over from another, for longer where something is wrong. */
    Set<String> unclaimed();
}
