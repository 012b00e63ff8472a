package dev.atrium.benchmark.chat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Many sockets that count what they hear, read by one thread: a client library would cost more processor time than the
 * server under test. What counts is how often the mark that is looked for comes, for a frame may hold several messages.
 */
final class Audience implements AutoCloseable {

    private static final int BUFFER = 256 * 1024;

    private final Selector selector;
    private final List<SocketChannel> channels = new ArrayList<>();
    private final Thread reader;
    private final AtomicLong all = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition heardMore = lock.newCondition();
    private final String mark;
    private @Nullable FrameCount first;
    private final Set<FrameCount> greeted = new HashSet<>();
    private long heard;
    private volatile boolean open = true;

    Audience(String mark) throws IOException {
        this.mark = mark;
        selector = Selector.open();
        reader = Thread.ofPlatform().daemon().name("audience").start(this::listen);
    }

    void join(int port, String path, String cookie) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.write(ByteBuffer.wrap(("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nCookie: " + cookie + "\r\n\r\n")
                .getBytes(ISO_8859_1)));
        Handshake.await(channel);
        channel.configureBlocking(false);
        channels.add(channel);
        FrameCount count = new FrameCount(mark);
        first = first == null ? count : first;
        channel.register(selector, SelectionKey.OP_READ, count);
        selector.wakeup();
    }

    /** Sends a masked text frame from one of the sockets. */
    void say(int speaker, String text) throws IOException {
        SocketChannel channel = channels.get(speaker % channels.size());
        ByteBuffer frame = TextFrame.masked(text);
        synchronized (channel) {
            while (frame.hasRemaining()) {
                channel.write(frame);
            }
        }
    }

    /** A frame as the first socket heard it. */
    String example() {
        return Objects.requireNonNull(first, "nobody has joined").example();
    }

    int size() {
        return channels.size();
    }

    long frames() {
        return all.get();
    }

    long heard() {
        lock.lock();
        try {
            return heard;
        } finally {
            lock.unlock();
        }
    }

    void awaitHeard(long count) throws InterruptedException {
        await(() -> heard, count);
    }

    /** Until each socket was sent something: then the server knows all of them, which it may not when the handshake is over. */
    void awaitGreeted() throws InterruptedException {
        await(greeted::size, channels.size());
    }

    private void await(LongSupplier reached, long count) throws InterruptedException {
        lock.lock();
        try {
            long nanos = TimeUnit.SECONDS.toNanos(60);
            while (reached.getAsLong() < count) {
                if (nanos <= 0) {
                    throw new IllegalStateException("heard " + reached.getAsLong() + " of " + count + ", and "
                            + ended.get() + " sockets were closed");
                }
                nanos = heardMore.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    private void listen() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        try {
            while (open) {
                selector.select(key -> read(key, buffer));
            }
        } catch (ClosedSelectorException closed) {
            // By close(), while it was listening.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(SelectionKey key, ByteBuffer buffer) {
        try {
            buffer.clear();
            if (((SocketChannel) key.channel()).read(buffer) < 0) {
                ended.incrementAndGet();
                key.cancel();
                return;
            }
            FrameCount count = (FrameCount) key.attachment();
            int marked = count.take(buffer.flip());
            all.addAndGet(count.framesOfLastTake());
            if (count.framesOfLastTake() > 0) {
                hear(count, marked);
            }
        } catch (IOException gone) {
            ended.incrementAndGet();
            key.cancel();
        }
    }

    private void hear(FrameCount socket, int marked) {
        lock.lock();
        try {
            heard += marked;
            if (greeted.add(socket) || marked > 0) {
                heardMore.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        open = false;
        for (SocketChannel channel : channels) {
            channel.close();
        }
        selector.close();
        reader.interrupt();
    }
}
