package vn.laichau.hatangso.gateway.upstream;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The calls of each client that are under way at one service: nobody takes the places that others need in the last hour. */
final class Shares {

    private final int most;
    private final Map<String, Integer> taken = new HashMap<>();

    /** @param most calls of one client */
    Shares(int most) {
        this.most = most;
    }

    /** @param client empty for nobody in particular, who has no share to keep to */
    synchronized boolean take(Optional<String> client) {
        if (client.isPresent() && taken.getOrDefault(client.get(), 0) >= most) {
            return false;
        }
        client.ifPresent(who -> taken.merge(who, 1, Integer::sum));
        return true;
    }

    synchronized void giveBack(Optional<String> client) {
        client.ifPresent(who -> taken.computeIfPresent(who, (same, calls) -> calls == 1 ? null : calls - 1));
    }
}
