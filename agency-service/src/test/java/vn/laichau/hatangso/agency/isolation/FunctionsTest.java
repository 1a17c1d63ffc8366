package vn.laichau.hatangso.agency.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.agency.isolation.InsertedRows.Said;
import vn.laichau.hatangso.agency.surroundings.RunningService;

/** What the functions of the database say, at each bound and without each of their conditions, told by hand (functions.txt). */
@QuarkusTest
class FunctionsTest extends RunningService {

    static Stream<Said> rows() {
        return Said.in("/isolation/functions.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void sayWhatTheRowsSay(Said said) throws SQLException {
        try (var connection = InsertedRows.connection();
                var sql = connection.createStatement()) {
            for (var row : said.rows()) {
                InsertedRows.put(connection, row);
            }
            sql.execute("SET LOCAL ROLE suite_app");
            for (var question : said.said().entrySet()) {
                assertThat(answer(sql, question.getKey()))
                        .as("%s: %s", said.rows(), question.getKey())
                        .isEqualTo(question.getValue());
            }
        }
    }

    private static String answer(Statement sql, String question) throws SQLException {
        var isNamed = !question.startsWith("SELECT");
        var caller = (isNamed ? question.substring(0, question.indexOf(' ')) : "coordinator/dic").split("/");
        sql.execute("SET LOCAL app.roles = ',%s,'; SET LOCAL app.organisation = '%s'".formatted(caller[0], caller[1]));
        var cells = new ArrayList<String>();
        try (var rows = sql.executeQuery(
                InsertedRows.identified(isNamed ? question.substring(question.indexOf(' ')) : question))) {
            while (rows.next()) {
                for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    cells.add(String.valueOf(rows.getString(column)));
                }
            }
        }
        return String.join(" ", cells);
    }
}
