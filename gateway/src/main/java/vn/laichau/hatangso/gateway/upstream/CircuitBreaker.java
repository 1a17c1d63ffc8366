package vn.laichau.hatangso.gateway.upstream;

import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Leaves a service in peace that fails for several clients and no less often than it answers: callers are told at once what they
 * would otherwise learn after a wait. What one client meets closes it for nobody else. After each pause one call tries whether the
 * service is back.
 */
final class CircuitBreaker {

    private final UpstreamConfiguration.Breaker limits;
    private final LongSupplier nanos;

    private long windowEnd;
    private int answered;
    private int failed;
    private int unreached;
    private final Set<String> clients = new HashSet<>();

    private boolean open;
    private long closedUntil;

    /** @param nanos a clock that only moves forward */
    CircuitBreaker(UpstreamConfiguration.Breaker limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
        startWindow();
    }

    synchronized boolean isOpen() {
        return open;
    }

    synchronized boolean letsThrough() {
        if (!open) {
            return true;
        }
        var now = nanos.getAsLong();
        if (now - closedUntil < 0) {
            return false;
        }
        closedUntil = now + limits.pause().toNanos();
        return true;
    }

    synchronized void worked() {
        if (open) {
            open = false;
            startWindow();
        }
        startWindowWhenOver();
        answered++;
    }

    /** @param client whose call was not answered as it should */
    synchronized void failed(String client) {
        startWindowWhenOver();
        failed++;
        if (clients.size() < limits.clients()) {
            clients.add(client);
        }
        openWhenTooMuch();
    }

    /** No connection: no client can be the cause of that. */
    synchronized void unreached() {
        startWindowWhenOver();
        failed++;
        unreached++;
        openWhenTooMuch();
    }

    private void openWhenTooMuch() {
        var tooMuch =
                failed >= limits.failures() && failed >= answered && clients.size() + unreached >= limits.clients();
        if (open || tooMuch) {
            open = true;
            closedUntil = nanos.getAsLong() + limits.pause().toNanos();
        }
    }

    private void startWindowWhenOver() {
        if (nanos.getAsLong() - windowEnd >= 0) {
            startWindow();
        }
    }

    private void startWindow() {
        windowEnd = nanos.getAsLong() + limits.window().toNanos();
        answered = 0;
        failed = 0;
        unreached = 0;
        clients.clear();
    }
}
