package vn.laichau.hatangso.indicator.database;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.Terms;
import vn.laichau.hatangso.chassis.testing.Terms.Kept;
import vn.laichau.hatangso.indicator.ServiceTest;

@QuarkusTest
@ServiceTest
class TermTest {

    private static final String IMPORT = """
            INSERT INTO bulk_import (id, organisation, author, coordinator, format, partial, validate_only, state, stage, percent,
                                     received_at, finished_at)
            VALUES ($id, 'vnpt', '', false, 'XLSX', false, false, 'DONE', 'DONE', 100, $at, $at);
            """;

    @Test
    void endsErrorsAndWorkbooksOfImportsWhenTheirTermIsOver() throws SQLException {
        Terms.check(Map.of(
                "import_error",
                new Kept(
                        1,
                        IMPORT
                                + "INSERT INTO import_error (import, line, pointer, code, detail) VALUES ($id, 1, '', '', '{}')"),
                "import_workbook",
                new Kept(1, IMPORT + "INSERT INTO import_workbook (import, content) VALUES ($id, '')")));
    }
}
