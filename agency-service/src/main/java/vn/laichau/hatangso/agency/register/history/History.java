package vn.laichau.hatangso.agency.register.history;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.laichau.hatangso.chassis.database.Sql;

/** The history of all registers. Row-level security shows the lines of entries that the caller may follow. */
@ApplicationScoped
public class History {

    private static final String APPEND = """
            INSERT INTO register_act (register, entry, organisation, acted_at, acted_by, verb, state, note, amount, holds_from)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OF_REGISTER = """
            SELECT entry, acted_at AS at, verb, state, organisation, acted_by AS by, note, amount, holds_from AS "from"
            FROM register_act WHERE register = ?
            """;

    private final Sql sql;

    History(Sql sql) {
        this.sql = sql;
    }

    /** @param entry as it stands in the database: its policies decide who adds to its history */
    public void append(RegisterName register, UUID entry, HistoryLine line) {
        sql.update(
                APPEND,
                register,
                entry,
                line.organisation(),
                line.at(),
                line.by(),
                line.verb(),
                line.state(),
                line.note(),
                line.amount(),
                line.from());
    }

    /** The oldest first. */
    public List<HistoryLine> of(RegisterName register, UUID entry) {
        return sql.list(HistoryLine.class, OF_REGISTER + "AND entry = ? ORDER BY number", register, entry);
    }

    /** What was last done until the instant, by entry of the register. */
    public Map<UUID, HistoryLine> latest(RegisterName register, Instant until) {
        return sql.list(Act.class, OF_REGISTER + "AND acted_at <= ? ORDER BY number", register, until).stream()
                .collect(toMap(Act::entry, Act::line, (earlier, later) -> later));
    }

    private record Act(UUID entry, HistoryLine line) {}
}
