package vn.laichau.hatangso.local;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** Starts the parts beside each other as far as they do not need each other; the first failure ends the waiting. */
final class ParallelStart {

    private final CompletableFuture<Void> failure = new CompletableFuture<>();

    /** PostgreSQL beside Keycloak, then the services. */
    void start(Parts parts) {
        await(background(parts::startPostgres), background(parts::startKeycloak));
        await(Stream.of(SuiteService.values())
                .map(service -> background(() -> parts.start(service)))
                .toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Void> background(Runnable work) {
        return CompletableFuture.runAsync(work, task -> new Thread(task, "starting").start())
                .whenComplete((nothing, e) -> {
                    if (e != null) {
                        failure.completeExceptionally(e);
                    }
                });
    }

    private void await(CompletableFuture<?>... works) {
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(works), failure).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
