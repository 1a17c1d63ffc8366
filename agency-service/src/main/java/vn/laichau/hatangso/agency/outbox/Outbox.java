package vn.laichau.hatangso.agency.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import vn.laichau.hatangso.agency.outbox.OutboxMessage.Kind;

/**
 * Where accepted figures, targets that were decided and firms that were registered or ended wait for their sending; filled in
 * the transaction that does it.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            INSERT INTO delivery (kind, organisation, submission_id, version, body, enqueued_at, next_try_at)
            VALUES (:kind, :organisation, :submission, :version, :body, :now, :now)
            """;

    private static final String NEXT_TELLING = "SELECT CAST(nextval('operator_telling') AS integer)";

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
    public void enqueue(FigureMessage figureMessage) {
        figureMessage
                .parts()
                .forEach(part -> insert(Kind.FIGURES, part.organisation(), part.submission(), part.version(), part));
        enqueued.fire(new Enqueued());
    }

    @Transactional(TxType.MANDATORY)
    public void enqueue(TargetMessage parcel) {
        insert(Kind.TARGETS, parcel.organisation(), parcel.decision(), 1, parcel);
        enqueued.fire(new Enqueued());
    }

    /** Behind what was told of the same firm before; who tells holds the lock of the agencies. */
    @Transactional(TxType.MANDATORY)
    public void enqueue(OperatorMessage parcel) {
        var firm = UUID.nameUUIDFromBytes(("operator " + parcel.code()).getBytes(UTF_8));
        var place = (Integer)
                database.createNativeQuery(NEXT_TELLING, Integer.class).getSingleResult();
        insert(Kind.OPERATORS, parcel.code(), firm, place, parcel);
        enqueued.fire(new Enqueued());
    }

    private void insert(Kind kind, String organisation, UUID source, int version, Object content) {
        database.createNativeQuery(INSERT)
                .setParameter("kind", kind.name())
                .setParameter("organisation", organisation)
                .setParameter("submission", source)
                .setParameter("version", version)
                .setParameter("body", json(content))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private String json(Object part) {
        try {
            return mapper.writeValueAsString(part);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
