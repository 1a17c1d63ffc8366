package vn.laichau.hatangso.systemtests.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.systemtests.faults.ExpectedKeyLife.ARRIVED;
import static vn.laichau.hatangso.systemtests.faults.ExpectedKeyLife.answer;
import static vn.laichau.hatangso.systemtests.faults.ExpectedKeyLife.answered;
import static vn.laichau.hatangso.systemtests.faults.ExpectedKeyLife.body;
import static vn.laichau.hatangso.systemtests.faults.ExpectedKeyLife.refused;
import static vn.laichau.hatangso.systemtests.faults.ExpectedKeyLife.row;
import static vn.laichau.hatangso.systemtests.faults.ExpectedKeyLife.unanswered;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.systemtests.faults.Violation.Harm;
import vn.laichau.hatangso.systemtests.faults.Violation.Promise;

/** The check finds each lie, and only that one. */
class HistoryCheckTest {

    private static final String RIGHT = Receipt.sha256(body());
    private final byte[] answer = answer();

    @Test
    void isContentWithASoundHistory() {
        assertThat(broken(List.of(unanswered(), answered(answer, true)), List.of(row(answer))))
                .isEmpty();
    }

    @Test
    void isContentWhenNobodyKnowsAndEitherHappened() {
        assertThat(broken(List.of(unanswered()), List.of())).isEmpty();
        assertThat(broken(List.of(unanswered()), List.of(row(answer)))).isEmpty();
    }

    @Test
    void findsALostAcknowledgement() {
        assertThat(broken(List.of(unanswered(), answered(answer, true)), List.of()))
                .containsExactly(Promise.ACKNOWLEDGED_IS_STORED);
    }

    @Test
    void findsARowThatNobodySent() {
        assertThat(broken(List.of(), List.of(row(answer)))).containsExactly(Promise.STORED_IS_ATTEMPTED);
    }

    @Test
    void findsADoubledRow() {
        assertThat(broken(List.of(unanswered(), answered(answer, true)), List.of(row(answer), row(answer))))
                .containsExactly(Promise.ONCE_PER_KEY, Promise.RECEIPT_NUMBERS_ARE_UNIQUE);
    }

    @Test
    void findsOneKeyTakenAfreshTwice() {
        var inTime = answer(ExpectedKeyLife.REPEATED.truncatedTo(ChronoUnit.MILLIS), "ON_DUE_DAY", RIGHT);
        assertThat(broken(List.of(answered(inTime, false), answered(inTime, false)), List.of(row(inTime))))
                .containsExactly(Promise.ONCE_PER_KEY);
    }

    @Test
    void findsBytesThatWereChanged() {
        var other = row("{\"x\": 1}".getBytes(UTF_8), answer, "ON_DUE_DAY", "LC-1");
        assertThat(broken(List.of(answered(answer, true), unanswered()), List.of(other)))
                .containsOnly(Promise.STORED_AS_SENT);
    }

    @Test
    void findsARowWithoutItsReceipt() {
        assertThat(broken(List.of(unanswered()), List.of(row(body(), answer, "ON_DUE_DAY", null))))
                .containsExactly(Promise.WHOLE_OR_NOT_AT_ALL);
    }

    @Test
    void findsTwoDifferentAnswers() {
        var other = (new String(answer, UTF_8) + " ").getBytes(UTF_8);
        assertThat(broken(List.of(unanswered(), answered(answer, true), answered(other, true)), List.of(row(answer))))
                .containsExactly(Promise.SAME_ANSWER_AGAIN);
    }

    @Test
    void findsAnAnswerThatNoDocumentSpeaksOf() {
        assertThat(broken(List.of(refused(500)), List.of())).containsExactly(Promise.ANSWERS_AS_DOCUMENTED);
        assertThat(broken(List.of(refused(503)), List.of())).isEmpty();
    }

    @Test
    void findsAForgedReceipt() {
        var forged = ExpectedKeyLife.forgedAnswer();
        assertThat(broken(List.of(unanswered(), answered(forged, true)), List.of(row(forged))))
                .containsExactly(Promise.RECEIPT_VERIFIES);
    }

    @Test
    void findsAReceiptForOtherBytes() {
        var wrong = answer(ARRIVED, "ON_DUE_DAY", Receipt.sha256(new byte[0]));
        assertThat(broken(List.of(unanswered(), answered(wrong, true)), List.of(row(wrong))))
                .containsExactly(Promise.RECEIPT_ATTESTS_WHAT_WAS_SENT);
    }

    @Test
    void findsAnArrivalBeforeTheSendingAndOneAfterTheAnswer() {
        assertThat(brokenByArrival(ARRIVED.minusMillis(1), true))
                .containsExactly(Promise.ARRIVED_BETWEEN_SENT_AND_ANSWERED);
        assertThat(brokenByArrival(ExpectedKeyLife.ANSWERED.plusMillis(1), true))
                .containsExactly(Promise.ARRIVED_BETWEEN_SENT_AND_ANSWERED);
        assertThat(brokenByArrival(ARRIVED, true)).isEmpty();
    }

    @Test
    void knowsThatAFirstAnswerTellsOfItsOwnAttempt() {
        assertThat(brokenByArrival(ARRIVED, false)).containsExactly(Promise.ARRIVED_BETWEEN_SENT_AND_ANSWERED);
    }

    @Test
    void findsAPunctualityThatTheArrivalDoesNotBear() {
        var late = answer(ARRIVED, "LATE", RIGHT);
        assertThat(broken(List.of(unanswered(), answered(late, true)), List.of(row(body(), late, "ON_TIME", "LC-1"))))
                .containsExactly(Promise.PUNCTUALITY_IS_RIGHT, Promise.PUNCTUALITY_IS_RIGHT);
    }

    @Test
    void countsWhatWasLostDoubledAndLateAlsoWhereThereIsNone() {
        var lost = new HistoryCheck(List.of(unanswered(), answered(answer, true)), List.of(), ExpectedKeyLife.keys());
        assertThat(Violation.counts(lost.violations()))
                .isEqualTo(Map.of(Harm.LOST, 1, Harm.DOUBLED, 0, Harm.LATE, 0, Harm.OTHERWISE, 0));
    }

    private static List<Promise> brokenByArrival(Instant arrivedAt, boolean replayed) {
        var told = answer(arrivedAt, "ON_DUE_DAY", RIGHT);
        return broken(List.of(unanswered(), answered(told, replayed)), List.of(row(told)));
    }

    private static List<Promise> broken(List<Attempt> attempts, List<StoredVersion> stored) {
        return new HistoryCheck(attempts, stored, ExpectedKeyLife.keys())
                .violations().stream().map(Violation::promise).toList();
    }
}
