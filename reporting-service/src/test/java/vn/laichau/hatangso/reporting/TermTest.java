package vn.laichau.hatangso.reporting;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.Terms;
import vn.laichau.hatangso.chassis.testing.Terms.Kept;

@QuarkusTest
@ServiceTest
class TermTest {

    @Test
    void endsJobsAndNoticesWhenTheirTermIsOver() throws SQLException {
        Terms.check(Map.of(
                "job", new Kept(1, """
                        INSERT INTO job (id, kind, task, organisation, state, stage, percent, message_vi, message_en, enqueued_at,
                                         next_try_at, done_at, changed_at, version)
                        VALUES ($id, '', '', 'dic', 'DONE', '', 100, '', '', $at, $at, $at, $at, 0)"""),
                "report_notice", new Kept(3, """
                        INSERT INTO report_notice (report, about, enqueued_at, next_try_at, done_at)
                        VALUES ($id, 'ISSUED', $at, $at, $at)""")));
    }
}
