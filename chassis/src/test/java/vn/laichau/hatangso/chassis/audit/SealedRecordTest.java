package vn.laichau.hatangso.chassis.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.audit.offline.VerifyAudit;
import vn.laichau.hatangso.chassis.database.ChassisLocks;
import vn.laichau.hatangso.chassis.database.Sql;
import vn.laichau.hatangso.chassis.signing.SigningKeys;
import vn.laichau.hatangso.chassis.testing.ChassisDatabase;
import vn.laichau.hatangso.chassis.testing.KeyFile;
import vn.laichau.hatangso.chassis.testing.OneConnection;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/** The chain, its checkpoints, and the record as an auditor reads it, on a record that is empty at the beginning. */
class SealedRecordTest {

    private static final String FORMER = "audit-former";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-14T16:59:59Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Connection auditor;
    private Sql sql;
    private AuditStore table;
    private AuditReader trail;

    @BeforeEach
    void empty() throws SQLException {
        auditor = ChassisDatabase.application("ppc", ",auditor,");
        try (var superuser = SuiteDatabase.superuser()) {
            superuser
                    .createStatement()
                    .execute(
                            "TRUNCATE audit_entry, audit_person, audit_link, audit_checkpoint, audit_key RESTART IDENTITY");
        }
        sql = new Sql(OneConnection.of(auditor));
        table = new AuditStore(sql);
        trail = new AuditReader(sql);
    }

    @AfterEach
    void leave() throws SQLException {
        auditor.close();
    }

    /** So many entries, each in a transaction of its own. */
    private void refuse(int times) {
        for (var i = 0; i < times; i++) {
            table.note("{\"at\": \"2026-12-14T16:59:59.5Z\", \"organisation\": \"vnpt\"}", "REFUSED", "/x/" + i, 403);
        }
    }

    /** The same in one statement: only how many there are matters. */
    private void fill(int entries) throws SQLException {
        try (var superuser = SuiteDatabase.superuser()) {
            superuser
                    .createStatement()
                    .execute("INSERT INTO audit_entry (at, action, kind, object) SELECT now(), 'READ', 'request', i"
                            + " FROM generate_series(1, " + entries + ") i");
        }
    }

    private CheckpointSigner notary(String key) {
        return new CheckpointSigner(keys(key), table, CLOCK, "made-service");
    }

    /** Of the kind that is made today, or of that of former years. */
    private static Path file(String key) {
        return Path.of(key.equals(FORMER) ? KeyFile.rsa(key) : KeyFile.of(key));
    }

    private AuditKeys keys(String key) {
        var keys = new AuditKeys(file(key), sql, CLOCK);
        keys.publish(null);
        return keys;
    }

    private String export() throws IOException {
        var out = new ByteArrayOutputStream();
        new AuditExport(trail, table, null).write(out);
        return out.toString(UTF_8);
    }

    /** As an inspector does it, with a program that shares nothing with the database. */
    private String verify() throws IOException {
        Files.writeString(folder.resolve("export"), export());
        Files.writeString(folder.resolve("keys"), new AuditKeys(Path.of(KeyFile.of("audit")), sql, CLOCK).set());
        var said = new ByteArrayOutputStream();
        try (var out = new PrintStream(said, true, UTF_8)) {
            VerifyAudit.run(
                    List.of(
                            folder.resolve("export").toString(),
                            "--keys",
                            folder.resolve("keys").toString()),
                    out,
                    out);
        }
        return said.toString(UTF_8);
    }

    @Test
    void isSealedBatchByBatchIntoOneChain() throws IOException {
        refuse(5);
        assertThat(table.seal(2)).isEqualTo(2);
        assertThat(table.head().count()).isEqualTo(2);
        assertThat(table.seal(2)).isEqualTo(2);
        assertThat(table.seal(2)).isEqualTo(1);
        assertThat(table.seal(2)).isZero();
        assertThat(table.head().count()).isEqualTo(5);
        notary("audit").sign();
        assertThat(verify()).contains("WHOLE: 5 mục / entries, 5 có chữ ký / of them signed, 1 điểm kiểm");
    }

    @Test
    void beginsWithoutAHead() {
        assertThat(table.head()).isEqualTo(new AuditStore.Head(0, null, 0));
        assertThat(table.seal(10)).isZero();
    }

    @Test
    void isSignedOnceForEachLength() throws IOException {
        var checkpointSigner = notary("audit");
        checkpointSigner.sign();
        assertThat(trail.checkpoints(0, 10)).isEmpty();
        refuse(3);
        table.seal(10);
        checkpointSigner.sign();
        checkpointSigner.sign();
        refuse(2);
        table.seal(10);
        checkpointSigner.sign();
        assertThat(trail.checkpoints(0, 10)).extracting(Checkpoint::count).containsExactly(5L, 3L);
        assertThat(trail.checkpoints(0, 1)).extracting(Checkpoint::count).containsExactly(5L);
        assertThat(trail.checkpoints(5, 10)).extracting(Checkpoint::count).containsExactly(3L);
        assertThat(trail.checkpoints(3, 10)).isEmpty();
        assertThat(trail.checkpoints(0, 1).get(0).madeAt()).hasToString("2026-12-14T23:59:59+07:00");
        assertThat(table.head().signed()).isEqualTo(5);
        assertThat(verify()).contains("WHOLE: 5 mục / entries, 5 có chữ ký / of them signed, 2 điểm kiểm");
    }

    @Test
    void isVerifiedWithFormerKeysToo() throws IOException {
        refuse(1);
        table.seal(10);
        notary(FORMER).sign();
        refuse(1);
        table.seal(10);
        notary("audit").sign();
        notary(FORMER).sign();
        assertThat(keys(FORMER).set()).isEqualTo(keys("audit").set());
        assertThat(keys("audit").set())
                .contains(kid(FORMER), kid("audit"), "\"kty\":\"RSA\"", "\"kty\":\"EC\"")
                .startsWith("{\"keys\":[{")
                .endsWith("}]}");
        assertThat(verify()).contains("WHOLE: 2 mục / entries, 2 có chữ ký");
    }

    private static String kid(String key) {
        return SigningKeys.read(file(key), "test").newest().kid();
    }

    @Test
    void isNotSealedWhileAnotherReplicaDoes() throws SQLException {
        refuse(1);
        try (var other = ChassisDatabase.owner()) {
            other.setAutoCommit(false);
            ChassisLocks.AUDIT_CHAIN.take(other);
            assertThat(table.seal(10)).isZero();
            other.rollback();
        }
        assertThat(table.seal(10)).isEqualTo(1);
    }

    /** A transaction that began earlier may commit later, and what came between is sealed already. */
    @Test
    void holdsWhatBecomesVisibleLate() throws SQLException, IOException {
        try (var slow = ChassisDatabase.application()) {
            slow.setAutoCommit(false);
            new AuditStore(new Sql(OneConnection.of(slow)))
                    .note("{\"at\": \"2026-12-14T16:00:00Z\"}", "READ", "/late", null);
            refuse(2);
            assertThat(table.seal(10)).isEqualTo(2);
            refuse(1);
            assertThat(table.seal(10)).isEqualTo(1);
            slow.commit();
        }
        assertThat(table.seal(10)).isEqualTo(1);
        assertThat(table.seal(10)).isZero();
        notary("audit").sign();
        assertThat(verify()).contains("WHOLE: 4 mục");
    }

    /** Every member, in the order and the form that is published; what is not there is left out. */
    @Test
    void isExportedAsItWasHashed() throws SQLException, IOException {
        try (var superuser = SuiteDatabase.superuser()) {
            superuser
                    .createStatement()
                    .execute("INSERT INTO audit_entry (at, action, operation, person, client, organisation,"
                            + " database_role, kind, object, owner, rows, fields, before, after, status, trace, address)"
                            + " VALUES ('2026-12-14T23:59:59.1+07:00', 'CHANGED', 'PUT /x', "
                            + pseudonym("p", "Nguyễn \"An\"", "2026-12-14T23:59:59.1+07:00")
                            + ", 'c', 'o', 'r', 'k', 'a/b', 'w', 2, '{a,b}', '\\x0a', '\\xff', 403, 't', 'PUBLIC'),"
                            + " ('2026-12-14T23:59:59+07:00', 'READ', NULL, NULL, NULL, NULL, 'r', 'k', NULL, NULL,"
                            + " 1, NULL, NULL, NULL, NULL, NULL, NULL)");
        }
        table.seal(10);
        var lines = export().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(2))
                .matches("\\{\"person\":\"[0-9a-f]{64}\",\"salt\":\"[0-9a-f-]{36}\",\"is\":"
                        + "\\{\"principal\":\"p\",\"name\":\"Nguyễn \\\\\"An\\\\\"\"}}");
        assertThat(lines.get(0))
                .startsWith("{\"entry\":{\"sequence\":1,\"id\":1,\"at\":\"2026-12-14T16:59:59.100000Z\","
                        + "\"action\":\"CHANGED\",\"operation\":\"PUT /x\",\"person\":\""
                        + lines.get(2).substring(11, 75)
                        + "\",\"client\":\"c\",\"organisation\":\"o\",\"databaseRole\":\"r\","
                        + "\"kind\":\"k\",\"object\":\"a/b\",\"owner\":\"w\",\"rows\":2,\"fields\":[\"a\",\"b\"],"
                        + "\"before\":\"0a\",\"after\":\"ff\",\"status\":403,\"trace\":\"t\",\"address\":\"PUBLIC\"},"
                        + "\"hash\":\"");
        assertThat(lines.get(1))
                .startsWith("{\"entry\":{\"sequence\":2,\"id\":2,\"at\":\"2026-12-14T16:59:59.000000Z\","
                        + "\"action\":\"READ\",\"databaseRole\":\"r\",\"kind\":\"k\",\"rows\":1},\"hash\":\"");
    }

    /** More than one batch of entries, and of checkpoints. */
    @ParameterizedTest
    @CsvSource({"999, 3", "1000, 1000", "1001, 1001", "2001, 2"})
    void isExportedWholeHoweverLongItIs(int entries, int checkpoints) throws SQLException, IOException {
        fill(entries);
        assertThat(table.seal(entries + 1)).isEqualTo(entries);
        try (var superuser = SuiteDatabase.superuser()) {
            superuser
                    .createStatement()
                    .execute("INSERT INTO audit_checkpoint SELECT i, now(), 'jws-' || i FROM generate_series(1, "
                            + checkpoints + ") i");
        }
        var expected = new ArrayList<String>();
        IntStream.rangeClosed(1, checkpoints).forEach(i -> expected.add("{\"checkpoint\":\"jws-" + i + "\"}"));
        IntStream.rangeClosed(1, entries).forEach(i -> expected.add("{\"entry\":{\"sequence\":" + i + ","));
        var lines = export().lines()
                .map(line -> line.replaceFirst("(\"sequence\":\\d+,).*", "$1"))
                .toList();
        assertThat(lines).isEqualTo(expected);
    }

    private static List<Long> ids(List<AuditEntry> entries) {
        return entries.stream().map(AuditEntry::id).toList();
    }

    @Test
    void isReadFromTheNewestPageByPage() {
        refuse(5);
        table.seal(2);
        assertThat(ids(trail.list(new AuditQuery(), 0, 3))).containsExactly(5L, 4L, 3L);
        assertThat(ids(trail.list(new AuditQuery(), 3, 3))).containsExactly(2L, 1L);
        assertThat(ids(trail.list(new AuditQuery(), 1, 3))).isEmpty();
        assertThat(trail.list(new AuditQuery(), 0, 9))
                .extracting(AuditEntry::sequence)
                .containsExactly(null, null, null, 2L, 1L);
    }

    @Test
    void isReadInFull() throws SQLException {
        try (var superuser = SuiteDatabase.superuser()) {
            superuser
                    .createStatement()
                    .execute("INSERT INTO audit_entry (at, action, operation, person, client, organisation,"
                            + " database_role, kind, object, owner, rows, fields, before, after, status, trace, address)"
                            + " VALUES ('2026-12-14T16:59:59.1Z', 'CHANGED', 'op', "
                            + pseudonym("p", "n", "2026-12-14T16:59:59.1Z")
                            + ", 'c', 'o', 'r', 'k', 'b', 'w',"
                            + " 2, '{a,b}', '\\x0a', '\\xff', 403, 't', 'PUBLIC')");
        }
        table.seal(1);
        assertThat(trail.list(new AuditQuery(), 0, 9))
                .containsExactly(new AuditEntry(
                        1,
                        1L,
                        java.time.OffsetDateTime.parse("2026-12-14T23:59:59.1+07:00"),
                        AuditEntry.Action.CHANGED,
                        "op",
                        "p",
                        "n",
                        "c",
                        "o",
                        "r",
                        "k",
                        "b",
                        "w",
                        2,
                        List.of("a", "b"),
                        "0a",
                        "ff",
                        403,
                        "t",
                        "PUBLIC"));
    }

    /** In SQL. */
    private static String pseudonym(String principal, String name, String at) {
        return "audit_pseudonym(jsonb_build_object('principal', '%s', 'name', '%s', 'at', '%s'))"
                .formatted(principal, name, at);
    }

    private void entry(String action, String by, String at) throws SQLException {
        try (var superuser = SuiteDatabase.superuser()) {
            superuser
                    .createStatement()
                    .execute(("INSERT INTO audit_entry (at, action, operation, organisation, person, kind, object,"
                                    + " owner) VALUES ('%2$s', '%1$s', 'op-%3$s', 'org-%3$s', %4$s, 'kind-%3$s',"
                                    + " 'object-%3$s', 'owner-%3$s')")
                            .formatted(action, at, by, pseudonym("who-" + by, "n", at)));
        }
    }

    /** Two entries that differ in everything: each condition finds one of them, and two conditions both hold. */
    @ParameterizedTest
    @CsvSource({
        "action, CHANGED, 2",
        "operation, op-b, 2",
        "organisation, org-a, 1",
        "principal, who-b, 2",
        "kind, kind-a, 1",
        "object, object-b, 2",
        "owner, owner-a, 1",
        "from, 2026-12-14T17:00:00Z, 2",
        "from, 2026-12-14T16:59:59.999999Z, 2 1",
        "from, 2026-12-14T17:00:00.000001Z, ''",
        "until, 2026-12-14T17:00:00Z, 1",
        "until, 2026-12-14T17:00:00.000001Z, 2 1",
        "until, 2026-12-14T23:59:59.999999+07:00, ''",
        "object, object, ''"
    })
    void isLookedThroughByEachCondition(String name, String value, String found) throws SQLException {
        entry("CREATED", "a", "2026-12-14T16:59:59.999999Z");
        entry("CHANGED", "b", "2026-12-14T17:00:00Z");
        var query = query(name, value);
        assertThat(ids(trail.list(query, 0, 9)).stream().map(String::valueOf).toList())
                .isEqualTo(found.isEmpty() ? List.of() : List.of(found.split(" ")));
        query.owner = "owner-b";
        query.action = AuditEntry.Action.CREATED;
        assertThat(trail.list(query, 0, 9)).isEmpty();
    }

    private static AuditQuery query(String name, String value) {
        var query = new AuditQuery();
        switch (name) {
            case "action" -> query.action = AuditEntry.Action.valueOf(value);
            case "operation" -> query.operation = value;
            case "organisation" -> query.organisation = value;
            case "principal" -> query.principal = value;
            case "kind" -> query.kind = value;
            case "object" -> query.object = value;
            case "owner" -> query.owner = value;
            case "from" -> query.from = value;
            default -> query.until = value;
        }
        return query;
    }

    @Test
    void keepsWhatHappenedInItsColumns() {
        table.note("{\"at\": \"2026-12-14T16:59:59.5Z\", \"organisation\": \"vnpt\"}", "REFUSED", "/x", 404);
        table.note("{\"at\": \"2026-12-14T16:59:59.5Z\"}", "READ", "/y", null);
        table.noteStrangers("PRIVATE", 7, CLOCK.instant());
        assertThat(trail.list(new AuditQuery(), 0, 9))
                .extracting(
                        AuditEntry::action,
                        AuditEntry::object,
                        AuditEntry::status,
                        AuditEntry::rows,
                        AuditEntry::address)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(AuditEntry.Action.REFUSED, null, 401, 7L, "PRIVATE"),
                        org.assertj.core.groups.Tuple.tuple(AuditEntry.Action.READ, "/y", null, 1L, null),
                        org.assertj.core.groups.Tuple.tuple(AuditEntry.Action.REFUSED, "/x", 404, 1L, null));
    }

    private void mayCount(String change) throws SQLException {
        try (var superuser = SuiteDatabase.superuser()) {
            superuser.createStatement().execute(change);
        }
    }

    /** While the database is away they are counted on. */
    @Test
    void keepsTheNumberOfStrangersOfEachNetworkOnce() throws SQLException {
        var unauthenticatedCounter = new UnauthenticatedCounter(table, CLOCK);
        unauthenticatedCounter.count("PUBLIC").add(2);
        mayCount("REVOKE EXECUTE ON FUNCTION audit_strangers FROM suite_app");
        try {
            assertThatThrownBy(unauthenticatedCounter::keep).isInstanceOf(IllegalStateException.class);
        } finally {
            mayCount("GRANT EXECUTE ON FUNCTION audit_strangers TO suite_app");
        }
        unauthenticatedCounter.count("PUBLIC").increment();
        unauthenticatedCounter.count("LOOPBACK").increment();
        unauthenticatedCounter.keep();
        unauthenticatedCounter.keep();
        assertThat(trail.list(new AuditQuery(), 0, 9))
                .extracting(entry -> entry.address() + " " + entry.rows())
                .containsExactlyInAnyOrder("PUBLIC 3", "LOOPBACK 1");
    }

    /** As the hourly job does it. */
    private void removeOutdated(String at) throws SQLException {
        try (var statement = auditor.prepareStatement("SELECT removed FROM remove_outdated(?::timestamptz, 1000)")) {
            statement.setString(1, at);
            statement.execute();
        }
    }

    private List<String> principals() {
        return trail.list(new AuditQuery(), 0, 9).stream()
                .map(AuditEntry::principal)
                .toList();
    }

    /** One pseudonym for each person, name and year of Việt Nam: by it alone the entries of one person are found later. */
    @Test
    void namesWhoActedByOnePseudonymAYear() throws SQLException {
        entry("CREATED", "a", "2026-01-01T00:00:00+07:00");
        entry("CHANGED", "a", "2026-12-31T16:59:59.9Z");
        entry("CHANGED", "b", "2026-12-14T00:00:00Z");
        entry("CHANGED", "a", "2026-12-31T17:00:00Z");

        assertThat(principals()).containsExactly("who-a", "who-b", "who-a", "who-a");
        assertThat(SuiteDatabase.count("SELECT count(*) FROM audit_person")).isEqualTo(3);
        assertThat(SuiteDatabase.count("SELECT count(DISTINCT person) FROM audit_entry"))
                .isEqualTo(3);
    }

    @Test
    void forgetsWhoActedTenYearsAfterTheYearAndStaysWhole() throws SQLException, IOException {
        entry("CREATED", "a", "2015-12-31T16:59:59.999999Z");
        entry("CHANGED", "a", "2015-06-01T00:00:00Z");
        entry("CHANGED", "b", "2015-12-31T17:00:00Z");
        table.seal(10);
        notary("audit").sign();
        var before = export();

        removeOutdated("2025-12-31T17:00:00Z");
        assertThat(export()).isEqualTo(before);
        removeOutdated("2025-12-31T17:00:00.000001Z");

        var forgotten = principals().get(1);
        assertThat(forgotten).matches("[0-9a-f]{64}");
        assertThat(principals()).containsExactly("who-b", forgotten, forgotten);
        assertThat(trail.list(query("principal", forgotten), 0, 9))
                .extracting(AuditEntry::name)
                .containsExactly(null, null);
        assertThat(trail.list(query("principal", "who-a"), 0, 9)).isEmpty();
        assertThat(export()).doesNotContain("who-a").contains("who-b");
        assertThat(verify()).contains("WHOLE: 3 mục", ", 2 mục hết hạn lưu tên người thực hiện");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM audit_person WHERE principal = 'who-b'",
                "UPDATE audit_person SET principal = 'who-c' WHERE principal = 'who-b'",
                "UPDATE audit_person SET name = NULL WHERE principal = 'who-b'",
                "UPDATE audit_person SET salt = gen_random_uuid() WHERE principal = 'who-b'",
                "UPDATE audit_entry SET person = NULL WHERE id = 1",
                "UPDATE audit_entry SET person = (SELECT person FROM audit_entry WHERE id = 2) WHERE id = 1",
                "UPDATE audit_entry SET at = at - interval '1 year' WHERE id = 2",
                "UPDATE audit_entry SET object = 'other' WHERE id = 1"
            })
    void isBrokenByWhateverElseIsDoneToItsPersons(String change) throws SQLException, IOException {
        entry("CREATED", "a", "2015-06-01T00:00:00Z");
        entry("CHANGED", "b", "2026-12-14T00:00:00Z");
        table.seal(10);
        notary("audit").sign();
        removeOutdated("2026-12-15T00:00:00Z");
        assertThat(verify()).contains("WHOLE: 2 mục");

        mayCount(change);

        assertThat(verify()).contains("BROKEN");
    }
}
