package dev.atrium.sandbox.demo;

import dev.atrium.api.room.MessageKey;
import dev.atrium.api.room.MessageText;
import dev.atrium.api.room.PostMessageCommand;
import dev.atrium.api.room.RoomId;
import java.util.List;

/** What demo members said in the public room. Each message has a key of its own, so a start that is repeated says it once. */
final class DemoTalk {

    private record Line(int person, String words) {}

    private static final List<Line> LINES = List.of(
            new Line(2, "Hello! I have just added the astronomical clock of Prague. Did anybody see it at noon?"),
            new Line(3, "I did, last summer. Much smaller than I thought, and much louder."),
            new Line(4, "The Château de Chambord is mine. The staircase took me a whole winter."),
            new Line(2, "Both of its spirals? Then I take my hat off."),
            new Line(0, "Welcome, all of you. Whatever does not work: tell me here, or by the contact form."));

    private DemoTalk() {}

    static List<PostMessageCommand> messages() {
        return LINES.stream().map(DemoTalk::message).toList();
    }

    private static PostMessageCommand message(Line line) {
        int number = LINES.indexOf(line);
        return new PostMessageCommand(
                RoomId.PUBLIC,
                DemoIds.message(number),
                DemoIds.user(line.person()),
                new MessageText(line.words()),
                new MessageKey("demo-talk-" + number));
    }
}
