package org.caseledger.app.following;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The processors that follow the case log: one for each projection, one for the automations. Nodes share out segments
 * through the token store; each segment is one thread at a time.
 */
final class Followers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

    private static final int BATCH = 500;

    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final List<PooledStreamingEventProcessor> processors = new ArrayList<>();
    private final ScheduledExecutorService coordinating;
    private final List<ScheduledExecutorService> workers = new ArrayList<>();
    private final Runnable beside;
    private volatile boolean running;

    /** @param beside what is done once, beside the followers, when they have started */
    Followers(StreamableMessageSource<TrackedEventMessage<?>> log, Runnable beside) {
        this.log = log;
        this.beside = beside;
        this.coordinating = Executors.newScheduledThreadPool(
                1, Thread.ofPlatform().name("follow-coordinator-", 0).daemon().factory());
    }

    /**
     * Adds a processor; it starts with the application.
     *
     * @param tokens where it keeps how far it has read, in the transactions of {@code transactions}
     */
    void add(String name, EventHandlerInvoker invoker, TokenStore tokens, TransactionManager transactions) {
        ScheduledExecutorService worker = Executors.newScheduledThreadPool(
                1, Thread.ofPlatform().name("follow-" + name + "-", 0).daemon().factory());
        workers.add(worker);
        processors.add(PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(invoker)
                .messageSource(log)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(coordinating)
                .workerExecutor(worker)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(BATCH)
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .build());
    }

    /** The processors by what they are doing, for health. */
    List<PooledStreamingEventProcessor> processors() {
        return List.copyOf(processors);
    }

    @Override
    public void start() {
        processors.forEach(PooledStreamingEventProcessor::start);
        running = true;
        Thread.ofPlatform().name("follow-again").daemon().start(this::tryAgain);
    }

    private void tryAgain() {
        try {
            beside.run();
        } catch (RuntimeException unreachable) {
            LOG.warn("parked entries cannot be tried again now; an operator may ask for it, as may the next start",
                    unreachable);
        }
    }

    @Override
    public void stop() {
        running = false;
        processors.forEach(PooledStreamingEventProcessor::shutDown);
        coordinating.shutdown();
        for (ScheduledExecutorService worker : workers) {
            worker.shutdown();
            try {
                worker.awaitTermination(5, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
