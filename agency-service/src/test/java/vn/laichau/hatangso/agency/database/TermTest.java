package vn.laichau.hatangso.agency.database;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.Terms;
import vn.laichau.hatangso.chassis.testing.Terms.Kept;

@QuarkusTest
class TermTest extends RunningService {

    @Test
    void endsDraftsRefusalsMessagesLettersAndEventsWhenTheirTermIsOver() throws SQLException {
        Terms.check(Map.of(
                "draft",
                new Kept(2, """
                        INSERT INTO draft (organisation, submission_id, content, begun_at, saved_at, saved_by, revision)
                        VALUES ('vnpt', $id, '{}', $at, $at, '', 0)"""),
                "arrival",
                new Kept(10, """
                        INSERT INTO arrival (organisation, attempt, arrived_at, status, reason)
                        VALUES ('vnpt', 'SUBMISSION', $at, 422, '')"""),
                "outbox",
                new Kept(2, """
                        INSERT INTO outbox (organisation, subject, version, body, enqueued_at, next_try_at, done_at, last_failure)
                        VALUES ('vnpt', $id, 1, '', $at, $at, $at, 'given up')"""),
                "event",
                new Kept(2, """
                        INSERT INTO event (at, kind, organisation, audience) VALUES ($at, 'DOCUMENT_NOTICE', 'vnpt', '{}')"""),
                "event_read",
                new Kept(1, """
                        INSERT INTO event_read (organisation, account, transaction, number, read_at)
                        VALUES ('vnpt', $id::text, '1', 1, $at)"""),
                "webhook_delivery",
                new Kept(Period.ofDays(30), """
                        INSERT INTO webhook_delivery (organisation, webhook, event, kind, body, enqueued_at, next_try_at, done_at)
                        VALUES ('vnpt', $id, '1-1', 'TEST', '', $at, $at, $at)"""),
                "webhook_secret",
                new Kept(Period.ofDays(1), """
                        INSERT INTO webhook_secret (organisation, webhook, created_at, ends_at, secret)
                        VALUES ('vnpt', $id, $at, $at, '')"""),
                "reminder",
                new Kept(2, """
                        INSERT INTO reminder (organisation, kind, day, notice, recipient, addressee, subject, body, enqueued_at,
                                              outcome, next_try_at, done_at)
                        VALUES ('vnpt', 'NOTICE', '2014-06-30', $id, 'vnpt', 'ORGANISATION', '', '', $at, 'SENT', $at, $at)""")));
    }
}
