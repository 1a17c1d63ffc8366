package vn.laichau.hatangso.local;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** Starts the parts beside each other as far as they do not need each other; the first failure ends the waiting. */
final class ParallelStart {

    private static final CompletableFuture<Void> NOTHING = CompletableFuture.completedFuture(null);
    /** The common pool of a machine with two cores has one thread, and these wait for processes. */
    private static final Executor OWN_THREAD = task -> new Thread(task, "stack").start();

    private final StartSteps steps;
    private final CompletableFuture<Void> failure = new CompletableFuture<>();
    private final List<CompletableFuture<Void>> works = new CopyOnWriteArrayList<>();

    ParallelStart(StartSteps steps) {
        this.steps = steps;
    }

    /** A service waits for its database, and for nothing else: until Keycloak is there nobody can sign in, that is all. */
    void run() {
        CompletableFuture<Void> postgres = work(steps::startPostgres);
        CompletableFuture<Void> keycloak = work(steps::startKeycloak);
        CompletableFuture<Void> services = CompletableFuture.allOf(Stream.of(SuiteService.values())
                .map(service -> work(service.database().isPresent() ? postgres : NOTHING, () -> steps.start(service)))
                .toArray(CompletableFuture[]::new));
        await(work(services, steps::tellPortal), keycloak);
    }

    /** Something that nothing waits for but the end. */
    void runBeside(Runnable task) {
        work(task);
    }

    /**
     * After a failure, and once everything is told to stop: until no thread writes into the data folder any more. Whoever
     * takes the folder next would else find there what it has just deleted.
     */
    void awaitEnd() {
        works.forEach(work -> work.handle((nothing, e) -> null).join());
    }

    private CompletableFuture<Void> work(Runnable task) {
        return work(NOTHING, task);
    }

    private CompletableFuture<Void> work(CompletableFuture<Void> before, Runnable task) {
        CompletableFuture<Void> work = before.thenRunAsync(task, OWN_THREAD).whenComplete((nothing, e) -> {
            if (e != null) {
                failure.completeExceptionally(e);
            }
        });
        works.add(work);
        return work;
    }

    static CompletableFuture<Void> background(Runnable task) {
        return CompletableFuture.runAsync(task, OWN_THREAD);
    }

    private void await(CompletableFuture<?>... expected) {
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(expected), failure).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
