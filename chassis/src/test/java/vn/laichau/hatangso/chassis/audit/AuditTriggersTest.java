package vn.laichau.hatangso.chassis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.testing.ChassisDatabase;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/** What a change of a table leaves in the record; each test is taken back. */
class AuditTriggersTest {

    private Connection owner;

    @BeforeEach
    void begin() throws SQLException {
        owner = ChassisDatabase.owner();
        owner.setAutoCommit(false);
    }

    @AfterEach
    void takeBack() throws SQLException {
        owner.rollback();
        owner.close();
    }

    private void run(String sql) throws SQLException {
        owner.createStatement().execute(sql);
    }

    /** What the query gives, row by row, its columns joined by blanks. */
    private List<String> rows(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var rows = owner.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(rows.getString(column));
                }
                found.add(String.join(" ", row.stream().map(String::valueOf).toList()));
            }
        }
        return found;
    }

    private List<String> entries(String columns) throws SQLException {
        return rows("SELECT " + columns + " FROM audit_entry WHERE transaction = pg_current_xact_id() ORDER BY id");
    }

    private void table(String name, String columns) throws SQLException {
        run("CREATE TABLE " + name + " (" + columns + ")");
        run("SELECT audit_every_table()");
    }

    @Test
    void tellWhatWasDoneToWhichRowOfWhom() throws SQLException {
        table("obligation", "organisation text, code text, note text, PRIMARY KEY (organisation, code)");
        run("INSERT INTO obligation VALUES ('vnpt', 'plan', 'a')");
        run("UPDATE obligation SET note = 'b'");
        run("DELETE FROM obligation");
        assertThat(entries("action, kind, object, owner, fields, rows, before IS NULL, after IS NULL"))
                .containsExactly(
                        "CREATED obligation plan vnpt null 1 t f",
                        "CHANGED obligation plan vnpt {note} 1 f f",
                        "DELETED obligation plan vnpt null 1 f t");
        assertThat(entries("encode(coalesce(before, after), 'hex'), database_role"))
                .containsExactly(hash("a") + " suite_owner", hash("a") + " suite_owner", hash("b") + " suite_owner");
        assertThat(entries("encode(after, 'hex')")).containsExactly(hash("a"), hash("b"), "null");
    }

    private String hash(String note) throws SQLException {
        return rows("SELECT encode(sha256('{\"code\": \"plan\", \"note\": \"" + note
                        + "\", \"organisation\": \"vnpt\"}'), 'hex')")
                .get(0);
    }

    @Test
    void nameTheFieldsThatChangedInTheirOrderAndNothingThatDidNot() throws SQLException {
        table("thing", "id int PRIMARY KEY, a text, \"B\" text, c text, z text");
        run("INSERT INTO thing VALUES (1, 'a', 'b', NULL, 'z')");
        run("UPDATE thing SET z = 'y', a = NULL, c = 'c', \"B\" = 'b'");
        run("UPDATE thing SET z = 'y'");
        assertThat(entries("action, object, owner, fields"))
                .containsExactly("CREATED 1 null null", "CHANGED 1 null {a,c,z}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "organisation text PRIMARY KEY, code text, year int | vnpt",
                "organisation text, code text, year int, PRIMARY KEY (organisation, code, year) | plan/2027",
                "organisation text, code text, year int, PRIMARY KEY (year, organisation, code) | 2027/plan",
                "organisation text, code text, year int PRIMARY KEY | 2027",
                "organisation text, code text, year int | ''"
            })
    void nameARowByItsKeyWithoutTheOrganisationUnlessThatIsAll(String columns, String object) throws SQLException {
        table("keyed", columns);
        run("INSERT INTO keyed (organisation, code, year) VALUES ('vnpt', 'plan', 2027)");
        assertThat(entries("coalesce(object, ''), owner"))
                .containsExactly((object.equals("''") ? "" : object) + " vnpt");
    }

    /** They are too long for a record; that they were written is in it all the same. */
    @Test
    void leaveBytesOutOfTheDigestAndNoteEachChange() throws SQLException {
        table("file", "id int PRIMARY KEY, name text, content bytea, seal bytea");
        run("INSERT INTO file VALUES (1, 'a', 'x', 'y')");
        run("UPDATE file SET content = 'z'");
        run("UPDATE file SET name = 'b'");
        assertThat(entries("action, fields")).containsExactly("CREATED null", "CHANGED null", "CHANGED {name}");
        assertThat(entries("encode(after, 'hex')").get(0))
                .isEqualTo(
                        rows("SELECT encode(sha256('{\"id\": 1, \"name\": \"a\", \"seal\": null, \"content\": null}'),"
                                        + " 'hex')")
                                .get(0));
    }

    private static final String PERSON =
            "(SELECT concat_ws(' ', p.year, p.principal, p.name) FROM audit_person p WHERE p.pseudonym = person)";

    @Test
    void tellWhoActs() throws SQLException {
        table("thing", "id int PRIMARY KEY");
        run("SET LOCAL app.actor = '{\"at\": \"2026-12-14T16:59:59.123456Z\", \"operation\": \"POST /x\","
                + " \"principal\": \"p\", \"name\": \"n\", \"client\": \"c\", \"organisation\": \"o\","
                + " \"trace\": \"t\", \"address\": \"PUBLIC\"}'");
        run("INSERT INTO thing VALUES (1)");
        run("SELECT audit_note(current_setting('app.actor')::jsonb, 'REFUSED', '/x', 403)");
        var who = "POST /x 2026 p n c o t PUBLIC 2026-12-14 16:59:59.123456";
        assertThat(entries(
                        "operation, " + PERSON + ", client, organisation, trace, address, at AT TIME ZONE 'UTC', kind,"
                                + " object, status, action"))
                .containsExactly(who + " thing 1 null CREATED", who + " request /x 403 REFUSED");
        run("SET LOCAL app.actor = ''");
        run("INSERT INTO thing VALUES (2)");
        assertThat(entries("operation, person, at BETWEEN now() - interval '1 hour' AND clock_timestamp()")
                        .get(2))
                .isEqualTo("null null t");
    }

    @Test
    void noteNothingElseThanRefusalsAndReadings() throws SQLException {
        for (var action : List.of("REFUSED", "READ", "CREATED", "CHANGED", "DELETED", "", "read")) {
            run("SELECT audit_note('{\"at\": \"2026-12-14T16:59:59Z\"}', '" + action + "', '/x', NULL)");
        }
        assertThat(entries("action, kind, rows")).containsExactly("REFUSED request 1", "READ request 1");
    }

    @Test
    void countStrangersWhereThereAreAny() throws SQLException {
        for (var number : List.of(-1, 0, 1, 40)) {
            run("SELECT audit_strangers('PUBLIC', " + number + ", '2026-12-14T16:59:59Z')");
        }
        assertThat(entries("action, kind, rows, status, address, at AT TIME ZONE 'UTC', person"))
                .containsExactly(
                        "REFUSED request 1 401 PUBLIC 2026-12-14 16:59:59 null",
                        "REFUSED request 40 401 PUBLIC 2026-12-14 16:59:59 null");
    }

    private void bulk() throws SQLException {
        run("INSERT INTO audit_rule VALUES ('bulk', 'BY_STATEMENT', 'test')");
        table("bulk", "organisation text, id int, note text, PRIMARY KEY (organisation, id)");
    }

    private void add(int from, int to) throws SQLException {
        run("INSERT INTO bulk SELECT 'vnpt', id, 'a' FROM generate_series(" + from + ", " + to + ") AS id");
    }

    private static final String IN_SHORT = "SELECT action, rows, count(*), count(DISTINCT object), min(owner),"
            + " bool_and(before IS NULL), bool_and(after IS NULL), min(trace) FROM audit_entry"
            + " WHERE transaction = pg_current_xact_id() GROUP BY action, rows ORDER BY min(id)";

    @Test
    void tellOfEachRowOfAStatementUpToAThousand() throws SQLException {
        bulk();
        run("SET LOCAL app.actor = '{\"trace\": \"t\"}'");
        add(1, 1_000);
        run("UPDATE bulk SET note = 'b'");
        run("DELETE FROM bulk");
        assertThat(rows(IN_SHORT))
                .containsExactly(
                        "CREATED 1 1000 1000 vnpt t f t",
                        "CHANGED 1 1000 1000 vnpt t f t",
                        "DELETED 1 1000 1000 vnpt f t t");
    }

    @Test
    void tellTheNumberOfTheRowsOfALongerStatement() throws SQLException {
        bulk();
        run("SET LOCAL app.actor = '{\"trace\": \"t\"}'");
        add(1, 1_001);
        run("UPDATE bulk SET note = 'b'");
        run("DELETE FROM bulk");
        assertThat(rows(IN_SHORT))
                .containsExactly(
                        "CREATED 1001 1 0 null t t t", "CHANGED 1001 1 0 null t t t", "DELETED 1001 1 0 null t t t");
    }

    @Test
    void tellNothingOfAStatementThatTouchesNothing() throws SQLException {
        bulk();
        run("UPDATE bulk SET note = 'b'");
        run("DELETE FROM bulk");
        assertThat(entries("id")).isEmpty();
    }

    @Test
    void stayWithATableThatIsLeftOutOrChangesItsKey() throws SQLException {
        run("INSERT INTO audit_rule VALUES ('quiet', 'NOT', 'test')");
        table("quiet", "id int PRIMARY KEY");
        table("thing", "id int PRIMARY KEY, code text NOT NULL");
        run("INSERT INTO quiet VALUES (1)");
        run("INSERT INTO thing VALUES (1, 'a')");
        run("ALTER TABLE thing DROP CONSTRAINT thing_pkey, ADD PRIMARY KEY (code)");
        run("SELECT audit_every_table()");
        run("INSERT INTO thing VALUES (1, 'b')");
        run("ALTER TABLE thing ADD COLUMN content bytea");
        run("SELECT audit_every_table()");
        run("SELECT audit_every_table()");
        run("INSERT INTO thing VALUES (2, 'c', 'x')");
        assertThat(entries("kind, object")).containsExactly("thing 1", "thing b", "thing c");
        assertThat(rows("SELECT count(*) FROM pg_trigger WHERE tgrelid = 'thing'::regclass AND NOT tgisinternal"))
                .containsExactly("1");
    }

    @Test
    void areOnPartsOfTables() throws SQLException {
        run("CREATE TABLE parted (id int, year int, PRIMARY KEY (id, year)) PARTITION BY LIST (year)");
        run("CREATE TABLE parted_2027 PARTITION OF parted FOR VALUES IN (2027)");
        run("SELECT audit_every_table()");
        run("INSERT INTO parted VALUES (1, 2027)");
        assertThat(entries("action, object")).contains("CREATED 1/2027");
    }

    @Test
    void standOnEveryTableOfTheChassisButThese() throws SQLException {
        try (var superuser = SuiteDatabase.superuser();
                var rows = superuser
                        .createStatement()
                        .executeQuery(
                                "SELECT string_agg(relation || ' ' || how, ', ' ORDER BY relation) FROM audit_rule")) {
            rows.next();
            assertThat(rows.getString(1))
                    .isEqualTo("flyway_schema_history NOT, idempotency_key NOT, retention_rule NOT");
        }
    }
}
