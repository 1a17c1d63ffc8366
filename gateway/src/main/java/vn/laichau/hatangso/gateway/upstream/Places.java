package vn.laichau.hatangso.gateway.upstream;

import java.util.EnumMap;
import java.util.Map;
import vn.laichau.hatangso.gateway.allowlist.Priority;

/**
 * The calls of one service that are under way. Nobody waits for a place. A class and the less urgent ones together have a
 * bound, so that reads can never take the last places from submissions, nor exports those from reads.
 */
final class Places {

    private final Map<Priority, Integer> most;
    private final Map<Priority, Integer> taken = new EnumMap<>(Priority.class);

    /** @param most by class: bound of the calls of this class and of the less urgent ones */
    Places(Map<Priority, Integer> most) {
        this.most = new EnumMap<>(most);
        most.keySet().forEach(priority -> taken.put(priority, 0));
    }

    synchronized boolean take(Priority priority) {
        var free = most.keySet().stream()
                .filter(bounded -> bounded.compareTo(priority) <= 0)
                .allMatch(bounded -> takenFrom(bounded) < most.get(bounded));
        if (free) {
            taken.merge(priority, 1, Integer::sum);
        }
        return free;
    }

    private int takenFrom(Priority first) {
        return taken.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(first) >= 0)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    synchronized void giveBack(Priority priority) {
        taken.merge(priority, -1, Integer::sum);
    }
}
