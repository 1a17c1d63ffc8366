package vn.laichau.hatangso.gateway.upstream;

import java.util.HashMap;
import java.util.Map;
import vn.laichau.hatangso.gateway.allowlist.Priority;

/**
 * The calls of each client that are under way at one service: nobody takes the places that others need in the last hour. Who
 * shows no proof is the address.
 */
final class ClientPermits {

    private final Map<Priority, Integer> most;
    private final Map<String, Permits> byClient = new HashMap<>();

    /** @param most of one client, as {@link Permits} counts */
    ClientPermits(Map<Priority, Integer> most) {
        this.most = most;
    }

    synchronized boolean acquire(Priority priority, String client) {
        return byClient.computeIfAbsent(client, first -> new Permits(most)).acquire(priority);
    }

    /** Whose last call has come back is forgotten. */
    synchronized void release(Priority priority, String client) {
        byClient.computeIfPresent(client, (same, permits) -> permits.release(priority) ? null : permits);
    }
}
