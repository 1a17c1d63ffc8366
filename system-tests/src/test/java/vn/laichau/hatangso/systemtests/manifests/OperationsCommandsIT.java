package vn.laichau.hatangso.systemtests.manifests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** What the pages of docs/operations tell to type into a database, typed into those of the running suite. */
class OperationsCommandsIT {

    private static final Path PAGES = Repository.ROOT.resolve("docs/operations");
    private static final String LINES = "SELECT line FROM audit_export ORDER BY part, place";

    @TempDir
    Path folder;

    /** Nothing stays of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "incidents | reporting | SELECT id, last_failure FROM job WHERE last_failure IS NOT NULL",
                "restore | agency | UPDATE outbox SET done_at = NULL, next_try_at = now() WHERE done_at > 'INSTANT'",
                "retention | reporting | UPDATE retention_rule SET term = '3 years' WHERE relation = 'draft'"
            })
    void isUnderstoodByItsDatabase(String page, String database, String statement) throws SQLException {
        assertThat(Repository.text(PAGES.resolve(page + ".md"))).contains("`" + statement + "`");
        try (var connection = RunningSuite.get().superuser(database).getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute(statement.replace("INSTANT", "2026-12-15T03:00:00Z"));
            connection.rollback();
        }
    }

    @ParameterizedTest
    @CsvSource({"agency", "indicator", "reporting"})
    void theRecordOfEachServiceIsExportedAndVerifiedAsTheyTell(String database) throws Exception {
        assertThat(Repository.text(PAGES.resolve("restore.md"))).contains(LINES, "SELECT jwk FROM audit_key");
        // The record is signed once a minute.
        await().atMost(Duration.ofMinutes(5))
                .until(() -> rows(database, "SELECT count(*) FROM audit_checkpoint"), signed -> !signed.contains("0"));
        // What the log has later than the record would say that its end was cut off.
        Files.copy(RunningSuite.get().log(database + "-service"), folder.resolve("log"));
        Files.write(folder.resolve("record.ndjson"), rows(database, LINES));
        Files.writeString(
                folder.resolve("keys.json"),
                "{\"keys\":[" + String.join(",", rows(database, "SELECT jwk FROM audit_key")) + "]}");

        assertThat(verify("record.ndjson", "--keys", "keys.json", "--kept", "log"))
                .isZero();
    }

    private List<String> rows(String database, String query) throws SQLException {
        try (var connection = RunningSuite.get().superuser(database).getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            var found = Stream.<String>builder();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found.build().toList();
        }
    }

    private int verify(String... arguments) throws IOException, InterruptedException {
        var command = Stream.concat(
                        Stream.of(Repository.ROOT.resolve("verify-audit").toString()), Stream.of(arguments))
                .toList();
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        System.out.println(new String(process.getInputStream().readAllBytes(), UTF_8));
        return process.waitFor();
    }
}
