package dev.atrium.gateway.broadcast;

import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A sorted set of moments per person, looked at and added to in one step. While the broker is away, each node counts alone. */
final class ValkeyLimit implements SharedLimit {

    static final String WHO = "atrium:limit:";

    private static final String SCRIPT = """
            redis.call('zremrangebyscore', KEYS[1], '-inf', ARGV[1])
            if redis.call('zcard', KEYS[1]) >= tonumber(ARGV[3]) then return 0 end
            redis.call('zadd', KEYS[1], ARGV[2], ARGV[4])
            redis.call('pexpire', KEYS[1], ARGV[5])
            return 1
            """;

    private final String node = UUID.randomUUID().toString();
    private final AtomicLong count = new AtomicLong();
    private final InProcessLimit own;
    private final ValkeyLink link;
    private final Clock clock;

    ValkeyLimit(ValkeyLink link, Clock clock) {
        this.own = new InProcessLimit(clock);
        this.link = link;
        this.clock = clock;
    }

    @Override
    public boolean admit(String who, int most, Duration window) {
        return link.calls()
                .flatMap(calls -> ask(calls, who, most, window))
                .orElseGet(() -> own.admit(who, most, window));
    }

    private Optional<Boolean> ask(
            StatefulRedisConnection<String, String> calls, String who, int most, Duration window) {
        long now = clock.millis();
        try {
            Long admitted = calls.sync()
                    .eval(
                            SCRIPT,
                            ScriptOutputType.INTEGER,
                            new String[] {WHO + who},
                            Long.toString(now - window.toMillis()),
                            Long.toString(now),
                            Integer.toString(most),
                            node + " " + count.incrementAndGet(),
                            Long.toString(window.toMillis()));
            return Optional.of(admitted == 1);
        } catch (RedisException away) {
            return Optional.empty();
        }
    }
}
