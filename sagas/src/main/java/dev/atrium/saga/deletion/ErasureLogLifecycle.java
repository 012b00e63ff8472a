package dev.atrium.saga.deletion;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads the erasure log at every start: before anything else runs, so that no page and no projection reads what must not be
 * read. While the storage of the log is away the site starts all the same, and the hourly task makes up for it.
 */
@Component
class ErasureLogLifecycle implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ErasureLogLifecycle.class);

    private final ErasureLogReplay replay;
    private boolean running;

    ErasureLogLifecycle(ErasureLogReplay replay) {
        this.replay = replay;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void start() {
        try {
            if (replay.destroyKeys() == 0) {
                log.info("the erasure log was read: nobody in this database had been erased before");
            }
        } catch (RuntimeException away) {
            log.warn("the erasure log cannot be read yet: {}", away.getClass().getSimpleName());
        }
        running = true;
    }

    /** Commands need the rest of the site. */
    @EventListener(ApplicationReadyEvent.class)
    void eraseAgain() {
        try {
            replay.eraseAgain();
        } catch (RuntimeException away) {
            log.warn("nobody can be erased again yet: {}", Faults.nameOf(away));
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
