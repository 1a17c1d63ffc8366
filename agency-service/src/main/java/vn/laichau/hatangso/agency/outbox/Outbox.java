package vn.laichau.hatangso.agency.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import vn.laichau.hatangso.agency.outbox.OutboxMessage.Kind;
import vn.laichau.hatangso.chassis.database.Sql;
import vn.laichau.hatangso.chassis.json.StoredJson;

/**
 * Where accepted figures, decided targets, and operators that were registered or ended wait for their sending; filled in the
 * transaction that does it.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            INSERT INTO outbox (kind, organisation, subject, version, body, enqueued_at, next_try_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String NEXT_VERSION = "SELECT nextval('operator_message_version')";

    private final Sql sql;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final Event<Enqueued> enqueued;

    Outbox(Sql sql, ObjectMapper mapper, Clock clock, Event<Enqueued> enqueued) {
        this.sql = sql;
        this.mapper = mapper;
        this.clock = clock;
        this.enqueued = enqueued;
    }

    /** Something waits; observed after the commit. */
    record Enqueued() {}

    @Transactional(TxType.MANDATORY)
    public void enqueue(FigureMessage message) {
        message.parts()
                .forEach(part -> insert(Kind.FIGURES, part.organisation(), part.submission(), part.version(), part));
        enqueued.fire(new Enqueued());
    }

    @Transactional(TxType.MANDATORY)
    public void enqueue(TargetMessage message) {
        insert(Kind.TARGETS, message.organisation(), message.decision(), 1, message);
        enqueued.fire(new Enqueued());
    }

    /** Behind what was sent of the same operator before; who sends holds the lock of the organisations. */
    @Transactional(TxType.MANDATORY)
    public void enqueue(OperatorMessage message) {
        var operator = UUID.nameUUIDFromBytes(("operator " + message.code()).getBytes(UTF_8));
        insert(Kind.OPERATORS, message.code(), operator, sql.get(Integer.class, NEXT_VERSION), message);
        enqueued.fire(new Enqueued());
    }

    private void insert(Kind kind, String organisation, UUID subject, int version, Object content) {
        var now = clock.instant();
        sql.update(INSERT, kind, organisation, subject, version, StoredJson.text(mapper, content), now, now);
    }
}
