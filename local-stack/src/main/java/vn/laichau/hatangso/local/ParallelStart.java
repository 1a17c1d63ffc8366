package vn.laichau.hatangso.local;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Starts the parts beside each other as far as they do not need each other; the first failure ends the waiting. */
final class ParallelStart {

    private final StackParts stackParts;
    private final CompletableFuture<Void> failure = new CompletableFuture<>();
    private final List<CompletableFuture<Void>> works = new CopyOnWriteArrayList<>();

    ParallelStart(StackParts stackParts) {
        this.stackParts = stackParts;
    }

    /** PostgreSQL beside Keycloak, then the services. */
    void run() {
        await(work(stackParts::startPostgres), work(stackParts::startKeycloak));
        await(Stream.of(SuiteService.values())
                .map(service -> work(() -> stackParts.start(service)))
                .toArray(CompletableFuture[]::new));
    }

    /**
     * After a failure, and once everything is told to stop: until no thread writes into the data folder any more. Whoever
     * takes the folder next would else find there what it has just deleted.
     */
    void awaitEnd() {
        works.forEach(work -> work.handle((nothing, e) -> null).join());
    }

    private CompletableFuture<Void> work(Runnable task) {
        CompletableFuture<Void> work = background(task).whenComplete((nothing, e) -> {
            if (e != null) {
                failure.completeExceptionally(e);
            }
        });
        works.add(work);
        return work;
    }

    /** In a thread of its own: the common pool of a machine with two cores has one, and these wait for processes. */
    static CompletableFuture<Void> background(Runnable task) {
        return CompletableFuture.runAsync(task, own -> new Thread(own, "stack").start());
    }

    private void await(CompletableFuture<?>... expected) {
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(expected), failure).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
