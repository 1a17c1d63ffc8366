package vn.laichau.hatangso.agency.obligation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.laichau.hatangso.agency.database.Rows;
import vn.laichau.hatangso.agency.obligation.terms.ObligationTerms;
import vn.laichau.hatangso.chassis.json.StoredJson;

/** On which terms obligations were owed before they were changed. */
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
                .setParameter("terms", StoredJson.text(mapper, obligationTerms))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** By their codes, the oldest first. */
    Map<String, List<Past>> of(Set<String> obligations) {
        if (obligations.isEmpty()) {
            return Map.of();
        }
        return Rows.of(database, """
                        SELECT obligation, terms, superseded_at FROM obligation_past
                        WHERE obligation IN (:obligations) ORDER BY id
                        """, Row.class).setParameter("obligations", obligations).stream()
                .collect(groupingBy(Row::obligation, mapping(this::past, toList())));
    }

    private record Row(String obligation, String terms, Instant until) {}

    private Past past(Row row) {
        return new Past(StoredJson.read(mapper, row.terms(), ObligationTerms.class), row.until());
    }
}
