package vn.laichau.hatangso.agency.register.history;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The history of all registers. Row-level security shows the lines of entries that the caller may follow. */
@ApplicationScoped
public class History {

    private final HistoryTable acts;

    History(HistoryTable acts) {
        this.acts = acts;
    }

    public void append(RegisterName register, UUID entry, HistoryLine line) {
        acts.persist(new HistoryRow(register, entry, line));
    }

    /** The oldest first. */
    public List<HistoryLine> of(RegisterName register, UUID entry) {
        return acts.list("register = ?1 and entry = ?2 order by number", register, entry).stream()
                .map(HistoryRow::line)
                .toList();
    }

    /** What was last done until the instant, by entry of the register. */
    public Map<UUID, HistoryLine> latest(RegisterName register, Instant until) {
        return acts.list("register = ?1 and actedAt <= ?2 order by number", register, until).stream()
                .collect(toMap(HistoryRow::entry, HistoryRow::line, (earlier, later) -> later));
    }
}
