package vn.laichau.hatangso.systemtests.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/**
 * {@code k8s/compare-databases} with what {@code docs/operations/restore} reads of each database. Each is looked at with rows of its
 * own, or without them as a restore to an earlier instant leaves it alone; nothing of that stays, and nobody else's rows are compared.
 * What one says of the same rows is asked once.
 */
@TestInstance(Lifecycle.PER_CLASS)
class RestoredAloneIT {

    private static final String NOTHING = "SELECT 1";

    private final LocalStack stack = RunningSuite.get();
    private final String submission = UUID.randomUUID().toString();
    private final String notice = UUID.randomUUID().toString();

    private final String sent = """
            INSERT INTO outbox (kind, organisation, subject, version, body, enqueued_at, next_try_at, done_at)
            VALUES ('FIGURES', 'vnpt', '%1$s', 1, '{"items": [{"item": "%1$s/1/0", "indicator": "household-fibre", "territory": "12",
                "period": "2026", "operator": "vnpt", "numerator": 6123450e-2, "denominator": 105679.000}]}', now(), now(), now())
            """.formatted(submission);

    private final String recorded = """
            INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, status, source_kind,
                source_ref, source_item, recorded_at, superseded_at)
            SELECT indicator.id, territory.id, '2026', '2026-12-31', 'vnpt', 61234.5, 105679, 'PROVISIONAL', 'SUBMISSION', '%1$s',
                '%1$s/1/0', now(), now() + interval '1 hour'
            FROM indicator, territory WHERE indicator.code = 'household-fibre' AND territory.code = '12' LIMIT 1
            """.formatted(submission);

    /** The same figure was there: what says what is known already is not recorded again. */
    private final String known = recorded.replace("'SUBMISSION'", "'ENTRY'").replace(submission + "/1/0", "1");

    private final String reported = """
            INSERT INTO snapshot (sha256, cut_off, missing_parts, content, frozen_at)
            SELECT encode(sha256(convert_to(content, 'UTF8')), 'hex'), now(), '{}', content, now()
            FROM (SELECT '{"parts": {"indicator": {"figures": [{"source": {"kind": "SUBMISSION", "item": "%s/1/0"}}]}}}' AS content) s
            """.formatted(submission);

    private final String told = """
            INSERT INTO reminder (organisation, kind, day, notice, recipient, addressee, subject, body, enqueued_at, next_try_at, outcome)
            VALUES ('vnpt', 'NOTICE', '2026-12-01', '%s', 'vnpt', 'ORGANISATION', 'a', 'b', now(), now(), 'WAITING')
            """.formatted(notice);

    private final String announced = """
            INSERT INTO report_notice (id, plan, kind, year, about, day, enqueued_at, next_try_at, done_at)
            VALUES ('%s', 'lai-chau-2023', 'ANNUAL', 2026, 'OVERDUE', '2026-12-15', now(), now(), now())
            """.formatted(notice);

    private final Map<List<String>, List<String>> exported = new HashMap<>();

    @TempDir
    Path folder;

    @Test
    void findsNothingWhereAllAreOfOneInstant() throws Exception {
        var whole = new Step(0, "Không thiếu gì / nothing is missing of what one knows of another\n");

        assertThat(compare(sent + ";" + told, recorded, announced)).isEqualTo(whole);
        assertThat(compare(sent, known, NOTHING)).isEqualTo(whole);
        assertThat(compare(NOTHING, NOTHING, NOTHING)).isEqualTo(whole);
    }

    @Test
    void namesTheOneThatMissesWhatItsPeersKnow() throws Exception {
        assertNamed("indicator", compare(sent, NOTHING, NOTHING));
        assertNamed("indicator", compare(NOTHING, NOTHING, reported));
        assertNamed("agency", compare(NOTHING, recorded, NOTHING));
        assertNamed("reporting", compare(told, NOTHING, NOTHING));
    }

    @Test
    void saysWhichFileIsNotOfItsDatabase() throws Exception {
        var answer = run(Files.writeString(folder.resolve("a"), ""), folder.resolve("b"), folder.resolve("c"));

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.told()).contains("is not of database agency");
    }

    private static void assertNamed(String database, Step step) {
        assertThat(step.exit()).as(step.told()).isEqualTo(1);
        assertThat(step.told())
                .startsWith("CƠ SỞ DỮ LIỆU / DATABASE " + database + ": thiếu / misses 1, ")
                .containsOnlyOnce("DATABASE")
                .contains("docs/operations/restore.md");
    }

    private Step compare(String agency, String indicator, String reporting) throws Exception {
        return run(file("agency", agency), file("indicator", indicator), file("reporting", reporting));
    }

    private Step run(Path agency, Path indicator, Path reporting) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        "../k8s/compare-databases", agency.toString(), indicator.toString(), reporting.toString())
                .redirectErrorStream(true)
                .start();
        var answer = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Step(process.waitFor(), answer);
    }

    private Path file(String database, String rows) throws SQLException, IOException {
        var asked = List.of(database, rows);
        if (!exported.containsKey(asked)) {
            exported.put(asked, export(database, rows));
        }
        return Files.write(folder.resolve(database), exported.get(asked));
    }

    private List<String> export(String database, String rows) throws SQLException, IOException {
        var query = Files.readString(Path.of("../docs/operations/restore", database + ".sql"));
        var lines = new ArrayList<String>();
        try (var connection = stack.superuser(database).getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Without what else would have to be there: a restore checks no references either.
            statement.execute("SET LOCAL session_replication_role = replica");
            statement.execute(rows);
            try (var found = statement.executeQuery(query)) {
                while (found.next()) {
                    if (isOurs(found.getString(1))) {
                        lines.add(found.getString(1));
                    }
                }
            }
            connection.rollback();
        }
        return lines;
    }

    private boolean isOurs(String line) {
        return line.contains("\tdatabase\t")
                || line.contains(submission)
                || line.contains(notice)
                || line.contains("|61234.5|105679|");
    }
}
