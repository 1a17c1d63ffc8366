package vn.laichau.hatangso.chassis.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.database.Sql;
import vn.laichau.hatangso.chassis.testing.ChassisDatabase;
import vn.laichau.hatangso.chassis.testing.OneConnection;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

class RetentionTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-02-29T17:00:00Z"), ZoneOffset.UTC);
    private static final String TWO_YEARS_AGO = "2022-02-28T17:00:00Z";
    private static final String AMONG_OTHERS = " WHERE operation = 'RetentionTest'";

    @AfterEach
    void leavesNothing() throws SQLException {
        try (var connection = SuiteDatabase.superuser()) {
            connection.createStatement().execute("DELETE FROM idempotency_key" + AMONG_OTHERS);
        }
    }

    @Test
    void removesRowsOfAnyOrganisationWhenTheirTermIsOver() throws SQLException {
        remember("vnpt", "just-over", "2022-02-28T16:59:59.999999Z");
        remember("viettel", "long-over", "2020-01-01T00:00:00Z");
        remember("vnpt", "last-instant", TWO_YEARS_AGO);
        remember("viettel", "new", "2024-02-29T16:59:59Z");

        removeOutdated(1_000);

        assertThat(remembered()).containsExactly("last-instant", "new");
    }

    @Test
    void removesMoreThanOneBatch() throws SQLException {
        for (var key = 0; key < 7; key++) {
            remember("vnpt", "old-" + key, "2020-01-01T00:00:00Z");
        }
        remember("vnpt", "new", TWO_YEARS_AGO);

        removeOutdated(3);

        assertThat(remembered()).containsExactly("new");
    }

    /** A replica whose clock is ahead, or somebody who would like it to be. */
    @Test
    void believesNoClockThatIsAheadOfTheDatabase() throws SQLException {
        remember("vnpt", "young", Clock.systemUTC().instant().toString());
        try (var application = ChassisDatabase.application()) {
            application.createStatement().execute("SELECT FROM remove_outdated('2999-01-01', 1000)");
        }

        assertThat(remembered()).containsExactly("young");
    }

    /** As another replica does that removes it at the moment. */
    @Test
    void leavesARowThatSomebodyHoldsToTheNextRound() throws SQLException {
        remember("vnpt", "held", "2020-01-01T00:00:00Z");
        remember("vnpt", "old", "2020-01-01T00:00:00Z");
        try (var other = SuiteDatabase.superuser()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT FROM idempotency_key WHERE key = 'held' FOR UPDATE");

            removeOutdated(1_000);

            assertThat(remembered()).containsExactly("held");
            other.rollback();
        }

        removeOutdated(1_000);

        assertThat(remembered()).isEmpty();
    }

    @Test
    void letsATableWhoseRowsCannotGoHoldUpNoOther() throws SQLException {
        remember("vnpt", "old", "2020-01-01T00:00:00Z");
        try (var owner = ChassisDatabase.owner()) {
            owner.createStatement()
                    .execute("CREATE TABLE a_table ();"
                            + "CALL keep_rows_for('a_table', 'no_such_column', '1 day', '')");
            removeOutdated(1_000);
            assertThat(remembered()).isEmpty();
        } finally {
            try (var owner = ChassisDatabase.owner()) {
                owner.createStatement()
                        .execute("DELETE FROM retention_rule WHERE relation = 'a_table'; DROP TABLE a_table");
            }
        }
    }

    /** Only the term of a table decides what goes, whoever asks. */
    @Test
    void isTheOnlyWayForTheApplicationToRemoveThem() throws SQLException {
        remember("vnpt", "new", TWO_YEARS_AGO);
        try (var application = ChassisDatabase.application("vnpt", "administrator")) {
            for (var attempt : List.of(
                    "DELETE FROM idempotency_key",
                    "UPDATE retention_rule SET term = '0 days'",
                    "INSERT INTO retention_rule VALUES ('audit_entry', 'at', '0 days', '')")) {
                assertThatThrownBy(() -> application.createStatement().execute(attempt))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private static void removeOutdated(int batch) throws SQLException {
        try (var application = ChassisDatabase.application()) {
            var rows = new OutdatedRows(new Sql(OneConnection.of(application)));
            new RetentionJob(rows, CLOCK, () -> Duration.ofHours(1)).removeOutdated(batch);
        }
    }

    private static void remember(String organisation, String key, String at) throws SQLException {
        try (var application = ChassisDatabase.application(organisation, "");
                var statement = application.prepareStatement("""
                        INSERT INTO idempotency_key (organisation, operation, key, fingerprint, status, body, created_at)
                        VALUES (?, 'RetentionTest', ?, '', 201, '', ?::timestamptz)
                        """)) {
            statement.setString(1, organisation);
            statement.setString(2, key);
            statement.setString(3, at);
            statement.execute();
        }
    }

    private static List<String> remembered() throws SQLException {
        try (Connection connection = SuiteDatabase.superuser();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT key FROM idempotency_key" + AMONG_OTHERS + " ORDER BY key")) {
            var keys = new ArrayList<String>();
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
            return keys;
        }
    }
}
