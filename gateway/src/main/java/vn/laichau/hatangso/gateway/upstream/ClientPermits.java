package vn.laichau.hatangso.gateway.upstream;

import java.util.HashMap;
import java.util.Map;
import vn.laichau.hatangso.gateway.allowlist.Priority;

/**
 * The calls of each client that are under way at one service: nobody takes the places that others need in the last hour. Who
 * shows no proof is the address.
 */
final class ClientPermits {

    private record Share(String client, boolean ofExports) {}

    private final int most;
    private final int mostExports;
    private final Map<Share, Integer> taken = new HashMap<>();

    /**
     * @param most calls of one client
     * @param mostExports how many of them may be exports
     */
    ClientPermits(int most, int mostExports) {
        this.most = most;
        this.mostExports = mostExports;
    }

    synchronized boolean acquire(Priority priority, String client) {
        var free = takenOf(client, false) + takenOf(client, true) < most
                && (priority != Priority.EXPORTS || takenOf(client, true) < mostExports);
        if (free) {
            taken.merge(share(priority, client), 1, Integer::sum);
        }
        return free;
    }

    private int takenOf(String client, boolean exports) {
        return taken.getOrDefault(new Share(client, exports), 0);
    }

    synchronized void release(Priority priority, String client) {
        taken.computeIfPresent(share(priority, client), (same, calls) -> calls == 1 ? null : calls - 1);
    }

    private static Share share(Priority priority, String client) {
        return new Share(client, priority == Priority.EXPORTS);
    }
}
