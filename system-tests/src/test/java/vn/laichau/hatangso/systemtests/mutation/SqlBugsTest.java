package vn.laichau.hatangso.systemtests.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SqlBugsTest {

    static Stream<Arguments> plantsWhatItsNameSays() {
        return Stream.of(
                sql("SELECT a FROM t WHERE a < 3", "WHERE a <= 3", "WHERE true", "a < 4"),
                sql(
                        "SELECT a FROM t WHERE a = b AND c BETWEEN 1 AND 2",
                        "WHERE c BETWEEN 1 AND 2;",
                        "WHERE a = b ;",
                        "a <> b"),
                sql("SELECT a FROM t LEFT JOIN u ON u.a = t.a", "t JOIN u", "ON true;", "u.a <> t.a"),
                sql("SELECT a FROM t FOR UPDATE SKIP LOCKED", "FOR UPDATE ;", "t SKIP LOCKED;"),
                sql("SELECT DISTINCT a FROM t ORDER BY a DESC, b LIMIT :n", "SELECT a", "BY a, b", "LIMIT :n + 1"),
                sql(
                        "SELECT coalesce(max(a), 0) FROM t JOIN u USING (a)",
                        "SELECT max(a) FROM",
                        "MIN(a)",
                        "t LEFT JOIN u"),
                sql(
                        "CREATE POLICY own ON t FOR UPDATE USING (f(a) AND b IS NULL)",
                        "(b IS NULL)",
                        "(f(a) )",
                        "(true)",
                        "f(a) AND b IS NOT NULL"),
                sql("CREATE POLICY own ON t FOR UPDATE TO app WITH CHECK (c)", "FOR UPDATE TO app WITH CHECK (true)"),
                sql(
                        "DELETE FROM t WHERE NOT EXISTS (SELECT FROM u WHERE u.b IS DISTINCT FROM t.b OR c)",
                        "WHERE EXISTS",
                        "WHERE c)",
                        "FROM t.b )",
                        "IS NOT DISTINCT FROM"));
    }

    @ParameterizedTest
    @MethodSource
    void plantsWhatItsNameSays(String sql, List<String> pieces) {
        assertThat(bent(sql)).doesNotContain(sql + ";");
        assertThat(pieces).allSatisfy(piece -> assertThat(bent(sql)).anyMatch(bent -> bent.contains(piece)));
    }

    private static List<String> bent(String sql) {
        return SqlBugs.in("a.sql", sql, "", 0, sql.length()).stream()
                .map(bug -> sql.substring(0, bug.start()) + bug.replacement() + sql.substring(bug.end()) + ";")
                .map(bent -> bent.replaceAll("\\s+", " ").replace("( ", "("))
                .toList();
    }

    private static Arguments sql(String sql, String... pieces) {
        return Arguments.of(sql, List.of(pieces));
    }
}
