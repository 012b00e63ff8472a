package dev.atrium.eventstore.processing;

import dev.atrium.eventstore.progress.ProcessorReports;
import dev.atrium.eventstore.wakeup.PacedSignal;
import dev.atrium.eventstore.wakeup.QuietSource;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfigurer.EventProcessorBuilder;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.eventhandling.MultiEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.modelling.saga.AbstractSagaManager;

/** Builds the processor of every group, so that a new {@code @ProcessingGroup} needs no configuration. */
final class ProcessorFactory implements EventProcessorBuilder {

    /** Well below the time after which a claim lapses. */
    private static final long CLAIM_RENEWAL_MILLIS = 2000;

    /** For so long a group may rest that another node has let go, which is well below the patience of pages. */
    private static final long CLAIM_MILLIS = 750;

    /** For so long events gather for a group that no page of members waits for: nobody sees it, and many share a transaction. */
    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final ProcessingProperties properties;
    private final DeadLetterQueues deadLetters;
    private final ProcessorReports reports;
    private final Holds holds;
    private final QuickRetries retries;
    private final FairShare sharing;
    private final PacedSignal appends;

    ProcessorFactory(
            ProcessingProperties properties,
            DeadLetterQueues deadLetters,
            ProcessorReports reports,
            Holds holds,
            QuickRetries retries,
            FairShare sharing,
            PacedSignal appends) {
        this.properties = properties;
        this.deadLetters = deadLetters;
        this.reports = reports;
        this.holds = holds;
        this.retries = retries;
        this.sharing = sharing;
        this.appends = appends;
    }

    @Override
    public EventProcessor build(String group, Configuration configuration, EventHandlerInvoker handlers) {
        GroupInvoker invoker = new GroupInvoker(
                handlers, deadLetters.of(group), segment -> reports.released(group, segment.getSegmentId()));
        boolean patient = properties.patient().contains(group);
        WorkerThreads workers =
                new WorkerThreads(group, properties.segmentsOf(group), () -> patient && appends.isBusy());
        ScheduledExecutorService coordinator = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("coordinator-" + group).factory());
        PooledStreamingEventProcessor.Builder builder = PooledStreamingEventProcessor.builder()
                .name(group)
                .eventHandlerInvoker(invoker)
                .errorHandler(rescue(group, configuration, invoker))
                .messageMonitor(configuration.messageMonitor(PooledStreamingEventProcessor.class, group))
                .messageSource(source(group, configuration.eventStore()))
                .tokenStore(configuration.getComponent(TokenStore.class))
                .transactionManager(configuration.getComponent(TransactionManager.class))
                .spanFactory(configuration.getComponent(EventProcessorSpanFactory.class))
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(properties.segmentsOf(group))
                .batchSize(properties.batchSize())
                .tokenClaimInterval(CLAIM_MILLIS)
                .claimExtensionThreshold(CLAIM_RENEWAL_MILLIS)
                .enableCoordinatorClaimExtension();
        // A saga acts on the outside world: one that is new must not act on the past.
        PooledStreamingEventProcessor processor = isSaga(handlers)
                ? builder.initialToken(StreamableMessageSource::createHeadToken).build()
                : builder.initialToken(StreamableMessageSource::createTailToken).build();
        reports.watch(processor);
        workers.afterWork(() -> {
            reports.worked(processor);
            holds.worked(processor);
        });
        configuration.onShutdown(workers::shutdown);
        configuration.onShutdown(coordinator::shutdown);
        deadLetters.register(
                group, invoker, new SingleEvents(configuration.getComponent(TransactionManager.class), configuration));
        retries.watch(processor);
        sharing.watch(processor);
        return processor;
    }

    private StreamableMessageSource<TrackedEventMessage<?>> source(String group, EventStore store) {
        return store instanceof QuietSource source
                ? source.quiet((after, upTo) -> reports.nothingBetween(group, after, upTo), patienceOf(group))
                : store;
    }

    private Duration patienceOf(String group) {
        return properties.patient().contains(group) ? PATIENCE : Duration.ZERO;
    }

    private BatchRescue rescue(String group, Configuration configuration, GroupInvoker invoker) {
        return new BatchRescue(
                group,
                invoker,
                deadLetters.of(group),
                new SingleEvents(configuration.getComponent(TransactionManager.class), configuration),
                configuration.getComponent(TokenStore.class),
                new BatchRescue.Outcome() {
                    @Override
                    public void handled(int segment, long position) {
                        reports.handled(group, segment, position);
                    }

                    @Override
                    public void held(int segment, long position, Throwable fault) {
                        holds.hold(group, segment, position, fault);
                        retries.hold(group, segment);
                    }
                });
    }

    private static boolean isSaga(EventHandlerInvoker handlers) {
        return handlers instanceof MultiEventHandlerInvoker several
                && several.delegates().stream().anyMatch(AbstractSagaManager.class::isInstance);
    }
}
