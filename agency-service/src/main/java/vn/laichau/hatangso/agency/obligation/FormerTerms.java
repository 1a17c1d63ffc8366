package vn.laichau.hatangso.agency.obligation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.laichau.hatangso.agency.obligation.terms.ObligationTerms;

/** On which terms duties were owed before they were changed. */
@ApplicationScoped
class FormerTerms {

    private final EntityManager database;
    private final ObjectMapper mapper;
    private final Clock clock;

    FormerTerms(EntityManager database, ObjectMapper mapper, Clock clock) {
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** @param until when they were changed */
    record Past(ObligationTerms terms, Instant until) {}

    /** From now on these hold no longer. */
    void keep(String obligation, ObligationTerms obligationTerms) {
        database.createNativeQuery("""
                        INSERT INTO obligation_past (obligation, terms, superseded_at) VALUES (:obligation, :terms, :now)
                        """)
                .setParameter("obligation", obligation)
                .setParameter("terms", json(obligationTerms))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** The oldest first. */
    @SuppressWarnings("unchecked")
    List<Past> of(String obligation) {
        List<Tuple> rows = database.createNativeQuery(
                        "SELECT terms, superseded_at FROM obligation_past WHERE obligation = :obligation ORDER BY id",
                        Tuple.class)
                .setParameter("obligation", obligation)
                .getResultList();
        return rows.stream()
                .map(row -> new Past(terms(row.get("terms", String.class)), row.get("superseded_at", Instant.class)))
                .toList();
    }

    private String json(ObligationTerms obligationTerms) {
        try {
            return mapper.writeValueAsString(obligationTerms);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ObligationTerms terms(String json) {
        try {
            return mapper.readValue(json, ObligationTerms.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
