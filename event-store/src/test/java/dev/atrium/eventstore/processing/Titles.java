package dev.atrium.eventstore.processing;

import dev.atrium.api.model.ModelPublishedEvent;
import dev.atrium.api.shared.StorageUnavailableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;

/** A projection that can be made to fail; it keeps only what was committed. */
@ProcessingGroup(Titles.GROUP)
class Titles {

    static final String GROUP = "titles";

    final List<String> seen = new CopyOnWriteArrayList<>();
    final AtomicInteger refused = new AtomicInteger();
    final AtomicInteger entered = new AtomicInteger();
    volatile CountDownLatch gate = new CountDownLatch(0);
    volatile String poison = "";
    volatile boolean storageIsAway;
    volatile String tooDeep = "";

    private final JdbcTemplate jdbc;

    Titles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void reset() {
        seen.clear();
        refused.set(0);
        entered.set(0);
        gate = new CountDownLatch(0);
        poison = "";
        storageIsAway = false;
        tooDeep = "";
    }

    @EventHandler
    void on(ModelPublishedEvent event) throws InterruptedException {
        if (storageIsAway) {
            refused.incrementAndGet();
            throw new StorageUnavailableException("the search index", new IOException("connection refused"));
        }
        String title = event.title().value();
        if (title.equals(poison)) {
            // PostgreSQL takes no further statement in this transaction, not even one that sets the event aside.
            jdbc.queryForObject("select ?::int", Integer.class, title);
        }
        if (title.equals(tooDeep)) {
            throw new StackOverflowError("as a program that recurs for ever would");
        }
        entered.incrementAndGet();
        gate.await();
        batch().add(title);
    }

    private List<String> batch() {
        return CurrentUnitOfWork.get().getOrComputeResource(GROUP, key -> {
            List<String> handled = new ArrayList<>();
            CurrentUnitOfWork.get().afterCommit(unit -> seen.addAll(handled));
            return handled;
        });
    }
}
