package dev.atrium.eventstore.processing;

import java.util.List;
import java.util.concurrent.Callable;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Runs work on one event in a unit of work and a transaction of its own, outside the processors' batches. */
final class SingleEvents {

    private final TransactionManager transactions;
    private final Configuration configuration;

    SingleEvents(TransactionManager transactions, Configuration configuration) {
        this.transactions = transactions;
        this.configuration = configuration;
    }

    /** Throws what the work or the commit threw; then everything is rolled back. */
    void run(EventMessage<?> event, Callable<?> work) throws Exception {
        UnitOfWork<EventMessage<?>> unit = new BatchingUnitOfWork<>(List.of(event));
        unit.attachTransaction(transactions);
        configuration.correlationDataProviders().forEach(unit::registerCorrelationDataProvider);
        ResultMessage<?> result = unit.executeWithResult(work);
        if (result.isExceptional()) {
            switch (result.exceptionResult()) {
                case Exception exception -> throw exception;
                case Error error -> throw error;
                case Throwable other -> throw new IllegalStateException(other);
            }
        }
    }
}
