package vn.laichau.hatangso.systemtests.suite;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;

/** Many calls side by side: some answers come only when the other side has waited long enough. */
public final class ConcurrentCalls {

    private static final int SIDE_BY_SIDE = 8;

    private ConcurrentCalls() {}

    /** The answers in the order of the attacks. */
    public static <A, R> List<R> send(List<A> attacks, Function<A, R> call) {
        var senders = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        try {
            var calls = attacks.stream()
                    .map(attack -> (Callable<R>) () -> call.apply(attack))
                    .toList();
            var answers = Stream.<R>builder();
            for (var answer : senders.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers.build().toList();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        } finally {
            senders.shutdownNow();
        }
    }
}
