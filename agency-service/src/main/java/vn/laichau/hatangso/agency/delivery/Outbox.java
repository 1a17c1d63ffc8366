package vn.laichau.hatangso.agency.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;

/** Where accepted figures wait for their sending; filled in the transaction that accepts them. */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            INSERT INTO delivery (organisation, submission_id, version, body, enqueued_at, next_try_at)
            VALUES (:organisation, :submission, :version, :body, :now, :now)
            """;

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
    public void enqueue(Parcel parcel) {
        parcel.parts().forEach(this::insert);
        enqueued.fire(new Enqueued());
    }

    private void insert(Parcel part) {
        database.createNativeQuery(INSERT)
                .setParameter("organisation", part.organisation())
                .setParameter("submission", part.submission())
                .setParameter("version", part.version())
                .setParameter("body", json(part))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private String json(Parcel part) {
        try {
            return mapper.writeValueAsString(part);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
