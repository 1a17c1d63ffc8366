package vn.laichau.hatangso.agency.obligation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** On which terms duties were owed before they were changed. */
@ApplicationScoped
class PastTerms {

    private final EntityManager database;
    private final ObjectMapper mapper;
    private final Clock clock;

    PastTerms(EntityManager database, ObjectMapper mapper, Clock clock) {
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** @param until when they were changed */
    record Past(Terms terms, Instant until) {}

    /** From now on these hold no longer. */
    void keep(String obligation, Terms terms) {
        database.createNativeQuery("""
                        INSERT INTO obligation_past (obligation, terms, superseded_at) VALUES (:obligation, :terms, :now)
                        """)
                .setParameter("obligation", obligation)
                .setParameter("terms", json(terms))
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

    private String json(Terms terms) {
        try {
            return mapper.writeValueAsString(terms);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Terms terms(String json) {
        try {
            return mapper.readValue(json, Terms.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
