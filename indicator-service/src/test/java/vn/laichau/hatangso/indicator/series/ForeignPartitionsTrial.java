package vn.laichau.hatangso.indicator.series;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/**
 * The commands of docs/operations/growth.md by which figures of one province lie on another server, and what that can and cannot do. By
 * hand.
 */
class ForeignPartitionsTrial {

    private static final Path PAGE = Path.of("../docs/operations/growth.md");
    private static final Pattern COMMANDS = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);

    private static final String FIGURES = """
            INSERT INTO spread_figure
            SELECT p, 2, c, '2026-06', '2026-06-30', 'vnpt', 7, 10, now() FROM unnest(ARRAY['12', '14']) p, generate_series(1, 5000) c
            """;

    @Test
    void readsAndWritesTheFiguresOfAnotherServer() throws IOException, SQLException {
        var commands = COMMANDS.matcher(Files.readString(PAGE, UTF_8))
                .results()
                .map(MatchResult::group)
                .map(block -> block.replace("```sql", "").replace("```", ""))
                .toList();
        try (var here = server();
                var there = server();
                var near = here.getPostgresDatabase().getConnection();
                var far = there.getPostgresDatabase().getConnection()) {
            far.createStatement().execute(commands.get(0));
            near.createStatement()
                    .execute(commands.get(1)
                            .replace("far.example", "localhost")
                            .replace("5432", Integer.toString(there.getPort())));
            near.createStatement().execute(FIGURES);

            assertThat(tell(far, "SELECT count(*) FROM figure_of_14")).containsExactly("5000");
            assertThat(tell(near, "SELECT sum(numerator) FROM spread_figure WHERE province = '14'"))
                    .containsExactly("35000");
            assertThat(plan(near, "SELECT sum(numerator) FROM spread_figure WHERE province = '12'"))
                    .doesNotContain("Foreign Scan");
            assertThat(plan(near, "SELECT province, sum(numerator) FROM spread_figure GROUP BY province"))
                    .contains("Remote SQL: SELECT province, sum(numerator)");
            // A sum that is not grouped by province fetches each figure.
            assertThat(plan(near, "SELECT sum(numerator) FROM spread_figure WHERE province = '14'"))
                    .contains("Remote SQL: SELECT numerator FROM");

            near.setAutoCommit(false);
            near.createStatement().execute("DELETE FROM spread_figure");
            near.rollback();
            near.setAutoCommit(true);
            assertThat(tell(near, "SELECT count(*) FROM spread_figure")).containsExactly("10000");

            // Each server promises for itself that a figure is there once; nobody does for both.
            assertThatThrownBy(
                            () -> near.createStatement()
                                    .execute(
                                            "CREATE UNIQUE INDEX ON spread_figure (province, indicator, territory, period, operator)"))
                    .hasMessageContaining("foreign");
        }
    }

    private static EmbeddedPostgres server() throws IOException {
        return EmbeddedPostgres.builder().setPGStartupWait(SuiteDatabase.START).start();
    }

    private static String plan(Connection connection, String query) throws SQLException {
        return String.join("\n", tell(connection, "EXPLAIN (VERBOSE, COSTS OFF) " + query));
    }

    private static List<String> tell(Connection connection, String query) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(query)) {
            var told = new ArrayList<String>();
            while (rows.next()) {
                told.add(rows.getString(1));
            }
            return told;
        }
    }
}
