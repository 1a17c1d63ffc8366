package vn.laichau.hatangso.systemtests.benchmark;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Makes known the operators that a benchmark's figures are of: more than any plan names. */
final class GeneratedOperators {

    private static final int MOST = 2000;

    private GeneratedOperators() {}

    static String code(int number) {
        return "operator-" + number;
    }

    static void makeKnown(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO known_operator SELECT 'operator-' || number FROM generate_series(0, ?) number")) {
            insert.setInt(1, MOST);
            insert.executeUpdate();
        }
    }
}
