package vn.laichau.hatangso.agency.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;
import vn.laichau.hatangso.agency.isolation.InsertedRows.Said;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/** What the tables refuse whatever the program does, each part of each condition by itself (constraints.txt). */
@QuarkusTest
class ConstraintsTest extends RunningService {

    private static final String CHECK = "23514";
    private static final String UNIQUE = "23505";

    static Stream<Said> rows() {
        return Said.in("/isolation/constraints.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void refuseWhatCannotBe(Said row) throws SQLException {
        try (var connection = InsertedRows.connection()) {
            assertThat(state(refusal(connection, row.row(), ""))).as(row.row()).isIn(null, UNIQUE);
            for (var said : row.said().entrySet()) {
                if (said.getKey().endsWith("beside")) {
                    InsertedRows.put(connection, row.row());
                }
                for (var otherwise : said.getValue().split(" \\| ")) {
                    var expected = !said.getKey().startsWith("refused")
                            ? null
                            : said.getKey().equals("refused") ? CHECK : UNIQUE;
                    assertThat(state(refusal(connection, row.row(), otherwise)))
                            .as(row.row() + " with " + otherwise)
                            .isEqualTo(expected);
                }
            }
        }
    }

    /** What is refused is taken back; nothing of it is stored. */
    private static PSQLException refusal(Connection connection, String row, String otherwise) throws SQLException {
        var before = connection.setSavepoint();
        try {
            connection.createStatement().execute(InsertedRows.insertion(connection, row, otherwise));
            return null;
        } catch (PSQLException refused) {
            return refused;
        } finally {
            connection.rollback(before);
        }
    }

    private static String state(PSQLException refusal) {
        return refusal == null ? null : refusal.getSQLState();
    }

    /** No condition without a row that breaks it and no other. */
    @Test
    void areAllTried() throws SQLException {
        var broken = new TreeSet<String>();
        try (var connection = InsertedRows.connection()) {
            for (var row : rows().toList()) {
                for (var otherwise : refused(row)) {
                    var refusal = refusal(connection, row.row(), otherwise);
                    if (refusal != null && CHECK.equals(refusal.getSQLState())) {
                        broken.add(InsertedRows.table(row.row()) + " "
                                + refusal.getServerErrorMessage().getConstraint());
                    }
                }
            }
        }
        assertThat(broken).containsAll(checks());
    }

    private static List<String> refused(Said row) {
        return row.said().entrySet().stream()
                .filter(said -> said.getKey().equals("refused"))
                .flatMap(said -> Arrays.stream(said.getValue().split(" \\| ")))
                .toList();
    }

    private static Set<String> checks() throws SQLException {
        var checks = new TreeSet<String>();
        try (var connection = SuiteDatabase.superuser();
                var rows = connection.createStatement().executeQuery("""
                        SELECT conrelid::regclass || ' ' || conname FROM pg_constraint
                        WHERE contype = 'c' AND connamespace = 'public'::regnamespace
                        """)) {
            while (rows.next()) {
                checks.add(rows.getString(1));
            }
        }
        return checks;
    }
}
