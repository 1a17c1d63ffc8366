package vn.laichau.hatangso.chassis.testing;

import static java.time.temporal.ChronoUnit.MICROS;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.retention.OutdatedRows;

/** Holds what a service removes by itself to the terms that are told of it. */
public final class Terms {

    /** Long before anything that a test makes otherwise. */
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2016-06-30T17:00:00Z");

    private static final Set<String> OF_THE_CHASSIS = Set.of("idempotency_key", "audit_person");

    private static final int REPLICAS = 2;
    private static final int BATCH = 3;
    private static final int OLDER = 10;

    private Terms() {}

    /**
     * For how long a row is kept, and how one is made.
     *
     * @param insert statements with {@code $at}, the instant from which the row counts, and {@code $id}, a uuid of its own
     */
    public record Kept(Period term, String insert) {

        public Kept(int years, String insert) {
            this(Period.ofYears(years), insert);
        }

        private OffsetDateTime end() {
            return NOW.minus(term);
        }
    }

    /**
     * A row goes as soon as its term is over and not a microsecond before, also while several replicas remove what is outdated, each in
     * batches that do not take all. Nothing else is removed.
     */
    public static void check(Map<String, Kept> tables) throws SQLException {
        try (var superuser = SuiteDatabase.superuser()) {
            var since = since(superuser);
            assertThat(since.keySet()).isEqualTo(tables.keySet());
            // Neither parents nor triggers: a row and its age are all that is asked about.
            superuser.createStatement().execute("SET session_replication_role = replica");
            for (var table : tables.values()) {
                for (var at : instants(table.end())) {
                    superuser
                            .createStatement()
                            .execute("DO $do$ DECLARE row_id uuid := gen_random_uuid(); BEGIN "
                                    + table.insert()
                                            .replace("$at", "'" + at + "'")
                                            .replace("$id", "row_id") + "; END $do$");
                }
            }

            removeOutdatedByAllReplicas();

            for (var table : tables.entrySet()) {
                var term = table.getValue().end();
                var near = " FROM " + table.getKey() + " WHERE " + since.get(table.getKey()) + " BETWEEN '"
                        + term.minusSeconds(1) + "' AND '" + term.plusSeconds(1) + "'";
                assertThat(instants(superuser, "SELECT " + since.get(table.getKey()) + near + " ORDER BY 1"))
                        .as(table.getKey())
                        .containsExactly(term.toInstant(), term.plus(1, MICROS).toInstant());
                superuser.createStatement().execute("DELETE" + near);
            }
        }
    }

    private static List<OffsetDateTime> instants(OffsetDateTime term) {
        return Stream.concat(
                        IntStream.rangeClosed(1, OLDER).mapToObj(age -> term.minus(age, MICROS)),
                        Stream.of(term, term.plus(1, MICROS)))
                .toList();
    }

    /** As the job does it: in threads of no request. */
    private static void removeOutdatedByAllReplicas() {
        var rows = CDI.current().select(OutdatedRows.class).get();
        var replicas = IntStream.range(0, REPLICAS)
                .mapToObj(replica -> CompletableFuture.runAsync(
                        () -> removeOutdated(rows), round -> new Thread(round, "retention-" + replica).start()))
                .toList();
        replicas.forEach(CompletableFuture::join);
    }

    private static void removeOutdated(OutdatedRows rows) {
        var more = true;
        while (more) {
            more = rows.remove(NOW.toInstant(), BATCH);
        }
    }

    private static Map<String, String> since(Connection superuser) throws SQLException {
        var rules = new TreeMap<String, String>();
        var rows = superuser.createStatement().executeQuery("SELECT relation, since FROM retention_rule");
        while (rows.next()) {
            rules.put(rows.getString(1), rows.getString(2));
        }
        rules.keySet().removeAll(OF_THE_CHASSIS);
        return rules;
    }

    private static List<Instant> instants(Connection superuser, String sql) throws SQLException {
        var found = new ArrayList<Instant>();
        var rows = superuser.createStatement().executeQuery(sql);
        while (rows.next()) {
            found.add(rows.getObject(1, OffsetDateTime.class).toInstant());
        }
        return found;
    }
}
