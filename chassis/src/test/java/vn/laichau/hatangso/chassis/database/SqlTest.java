package vn.laichau.hatangso.chassis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.ChassisDatabase;
import vn.laichau.hatangso.chassis.testing.OneConnection;
import vn.laichau.hatangso.chassis.text.Text;

class SqlTest {

    private static final Instant LAST = Instant.parse("2026-12-14T16:59:59.999Z");

    private Connection connection;
    private Sql sql;

    private enum Kind {
        LETTER
    }

    private record Stamp(OffsetDateTime sentAt, Instant until) {}

    private record Sent(
            UUID id,
            Kind kind,
            Text subject,
            Stamp stamp,
            LocalDate day,
            Integer year,
            int pages,
            long bytes,
            boolean open,
            List<String> copies) {}

    @BeforeEach
    void connect() throws SQLException {
        connection = ChassisDatabase.owner();
        sql = new Sql(OneConnection.of(connection));
    }

    @AfterEach
    void leave() throws SQLException {
        connection.close();
    }

    @Test
    void makesARecordOfTheColumnsByTheirNames() {
        var id = UUID.randomUUID();

        var sent = sql.list(
                Sent.class, """
                SELECT 'Deadline' AS subject_en, 'Hạn nộp' AS subject_vi, ?::text AS kind, ?::timestamptz AS sent_at,
                       ?::timestamptz AS until, ?::text[] AS copies, ?::uuid AS id, ?::date AS day, ?::integer AS year,
                       3::smallint AS bytes, 4::bigint AS pages, ?::boolean AS open
                """, Kind.LETTER, LAST, LAST, List.of("dic", "vnpt"), id, LocalDate.EPOCH, null, true);

        var stamp = new Stamp(OffsetDateTime.parse("2026-12-14T23:59:59.999+07:00"), LAST);
        assertThat(sent)
                .containsExactly(new Sent(
                        id,
                        Kind.LETTER,
                        Text.of("Hạn nộp", "Deadline"),
                        stamp,
                        LocalDate.EPOCH,
                        null,
                        4,
                        3,
                        true,
                        List.of("dic", "vnpt")));
        assertThat(Records.columns(Stamp.class)).isEqualTo("sent_at, until");
    }

    @Test
    void givesTheFirstRowUnlessItIsNull() {
        assertThat(sql.list(Integer.class, "SELECT generate_series(1, 3)")).containsExactly(1, 2, 3);
        assertThat(sql.find(Integer.class, "SELECT generate_series(1, 3)")).hasValue(1);
        assertThat(sql.find(String.class, "SELECT NULL::text UNION ALL SELECT 'second'"))
                .isEmpty();
        assertThat(sql.find(byte[].class, "SELECT ?::bytea", new byte[] {1, 2})).hasValue(new byte[] {1, 2});
    }

    @Test
    void saysHowManyRowsWereChanged() {
        sql.update("CREATE TEMPORARY TABLE sent (number integer, word text)");
        sql.updateEach("INSERT INTO sent VALUES (?, ?)", List.of(new Object[] {1, "a"}, new Object[] {2, "b"}));
        sql.updateEach("INSERT INTO sent VALUES (?, ?)", List.of());

        assertThat(sql.update("UPDATE sent SET word = 'c' WHERE number = ANY (CAST(? AS integer[]))", List.of(1, 2, 3)))
                .isEqualTo(2);
        assertThat(sql.list(String.class, "SELECT word FROM sent")).containsExactly("c", "c");
    }

    /** Others tell by it whether the database was away, or a value cannot be stored. */
    @Test
    void keepsTheReasonOfAFailure() {
        assertThatThrownBy(() -> sql.update("SELECT 1 / ?", 0)).hasRootCauseInstanceOf(SQLException.class);
    }
}
