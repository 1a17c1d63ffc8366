package vn.laichau.hatangso.agency.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import vn.laichau.hatangso.agency.outbox.OutboxMessage.Kind;
import vn.laichau.hatangso.chassis.json.StoredJson;

/**
 * Where accepted figures, decided targets, and operators that were registered or ended wait for their sending; filled in the
 * transaction that does it.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            INSERT INTO outbox (kind, organisation, subject, version, body, enqueued_at, next_try_at)
            VALUES (:kind, :organisation, :subject, :version, :body, :now, :now)
            """;

    private static final String NEXT_VERSION = "SELECT CAST(nextval('operator_message_version') AS integer)";

    private final EntityManager database;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final Event<Enqueued> enqueued;

    Outbox(EntityManager database, ObjectMapper mapper, Clock clock, Event<Enqueued> enqueued) {
        this.database = database;
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
        var version = (Integer)
                database.createNativeQuery(NEXT_VERSION, Integer.class).getSingleResult();
        insert(Kind.OPERATORS, message.code(), operator, version, message);
        enqueued.fire(new Enqueued());
    }

    private void insert(Kind kind, String organisation, UUID subject, int version, Object content) {
        database.createNativeQuery(INSERT)
                .setParameter("kind", kind.name())
                .setParameter("organisation", organisation)
                .setParameter("subject", subject)
                .setParameter("version", version)
                .setParameter("body", json(content))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private String json(Object part) {
        return StoredJson.text(mapper, part);
    }
}
