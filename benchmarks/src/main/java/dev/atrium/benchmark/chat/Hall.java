package dev.atrium.benchmark.chat;

import java.io.IOException;

/** Where an audience listens, and how one of it is made to say something that all hear. */
interface Hall {

    /** A new audience, each with a socket. */
    Audience fill() throws IOException, InterruptedException;

    void say(Audience audience, int number) throws IOException;
}
