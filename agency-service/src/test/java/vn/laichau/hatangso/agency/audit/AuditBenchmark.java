package vn.laichau.hatangso.agency.audit;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/**
 * What the audit's trigger costs an insert: the same rows with and without it, one after the other, in five pairs. By hand:
 * {@code mvn -pl agency-service -am test -Dtest=AuditBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@QuarkusTest
class AuditBenchmark extends RunningService {

    private static final int PAIRS = 5;
    private static final int ROWS = 2_000;
    private static final int TRANSACTIONS = 500;

    private static final String INSERT = """
            INSERT INTO media_item (id, organisation, published_on, title, channel, state, created_at, revision)
            VALUES (?, 'newspaper', '2026-03-02', 'Đưa cáp quang về bản', 'WEBSITE', 'RECORDED', now(), 0)
            """;

    @Test
    void comparesInsertsWithAndWithoutTheTrigger() throws SQLException {
        try (var owner = SuiteDatabase.superuser()) {
            compare(owner, "inserts of one transaction", ROWS, false);
            compare(owner, "transactions of one insert", TRANSACTIONS, true);
        }
    }

    private static void compare(Connection owner, String what, int rows, boolean each) throws SQLException {
        insert(owner, rows, each, true);
        insert(owner, rows, each, false);
        var ratios = new double[PAIRS];
        for (var pair = 0; pair < PAIRS; pair++) {
            var first = insert(owner, rows, each, pair % 2 == 0);
            var second = insert(owner, rows, each, pair % 2 != 0);
            var with = pair % 2 == 0 ? first : second;
            var without = pair % 2 == 0 ? second : first;
            ratios[pair] = (double) with / without;
            System.out.printf(
                    "%s: with %.3f ms, without %.3f ms each, ratio %.2f%n",
                    what, with / 1e6 / rows, without / 1e6 / rows, ratios[pair]);
        }
        Arrays.sort(ratios);
        System.out.printf(
                "%s: ratio %.2f to %.2f, median %.2f%n", what, ratios[0], ratios[PAIRS - 1], ratios[PAIRS / 2]);
    }

    /** @return nanoseconds; the rows are gone afterwards */
    private static long insert(Connection owner, int rows, boolean each, boolean audited) throws SQLException {
        execute(owner, "ALTER TABLE media_item %s TRIGGER audit_row".formatted(audited ? "ENABLE" : "DISABLE"));
        owner.setAutoCommit(each);
        var begun = System.nanoTime();
        try (var insert = owner.prepareStatement(INSERT)) {
            add(insert, rows);
        }
        if (!each) {
            owner.commit();
            owner.setAutoCommit(true);
        }
        var took = System.nanoTime() - begun;
        execute(owner, "ALTER TABLE media_item DISABLE TRIGGER audit_row");
        execute(owner, "DELETE FROM media_item WHERE organisation = 'newspaper'");
        execute(owner, "ALTER TABLE media_item ENABLE TRIGGER audit_row");
        return took;
    }

    private static void add(PreparedStatement insert, int rows) throws SQLException {
        for (var row = 0; row < rows; row++) {
            insert.setObject(1, UUID.randomUUID());
            insert.executeUpdate();
        }
    }

    private static void execute(Connection owner, String statement) throws SQLException {
        owner.createStatement().execute(statement);
    }
}
