package vn.laichau.hatangso.agency.obligation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.laichau.hatangso.agency.obligation.terms.ObligationTerms;
import vn.laichau.hatangso.chassis.database.Sql;
import vn.laichau.hatangso.chassis.json.StoredJson;

/** On which terms obligations were owed before they were changed. */
@ApplicationScoped
class FormerTerms {

    private final Sql sql;
    private final ObjectMapper mapper;
    private final Clock clock;

    FormerTerms(Sql sql, ObjectMapper mapper, Clock clock) {
        this.sql = sql;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** @param until when they were changed */
    record Past(ObligationTerms terms, Instant until) {}

    /** From now on these hold no longer. */
    void keep(String obligation, ObligationTerms obligationTerms) {
        sql.update(
                "INSERT INTO obligation_past (obligation, terms, superseded_at) VALUES (?, ?, ?)",
                obligation,
                StoredJson.text(mapper, obligationTerms),
                clock.instant());
    }

    /** By their codes, the oldest first. */
    Map<String, List<Past>> of(Set<String> obligations) {
        if (obligations.isEmpty()) {
            return Map.of();
        }
        return sql.list(Row.class, """
                        SELECT obligation, terms, superseded_at AS until FROM obligation_past
                        WHERE obligation = ANY (?) ORDER BY id
                        """, obligations).stream()
                .collect(groupingBy(Row::obligation, mapping(this::past, toList())));
    }

    private record Row(String obligation, String terms, Instant until) {}

    private Past past(Row row) {
        return new Past(StoredJson.read(mapper, row.terms(), ObligationTerms.class), row.until());
    }
}
