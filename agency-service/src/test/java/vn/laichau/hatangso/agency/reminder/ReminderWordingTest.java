package vn.laichau.hatangso.agency.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.agency.deadline.DeadlineView;
import vn.laichau.hatangso.agency.deadline.DeadlineView.DeadlineObligation;
import vn.laichau.hatangso.agency.deadline.DeadlineView.Owing;
import vn.laichau.hatangso.agency.deadline.StandingState;
import vn.laichau.hatangso.chassis.text.Text;

class ReminderWordingTest {

    private static final OffsetDateTime DUE = OffsetDateTime.parse("2026-12-15T00:00:00+07:00");

    private static Owing owing(StandingState standingState, LocalDate returnBy) {
        return new Owing(
                "vnpt",
                Text.of("Viễn thông", "Telecoms"),
                standingState,
                null,
                null,
                DUE,
                DUE.plusDays(1),
                null,
                null,
                null,
                returnBy,
                null,
                null,
                null);
    }

    private static DeadlineView obligation(Owing... owing) {
        var obligation =
                new DeadlineObligation("plan", List.of(), Text.of("Kế hoạch", "Plan"), "P2", Text.of("Luật", "Law"));
        return new DeadlineView(
                obligation,
                2027,
                null,
                DUE,
                DUE.plusDays(1),
                true,
                14,
                5,
                4,
                3,
                2,
                null,
                owing.length == 0 ? null : List.of(owing));
    }

    private static String body(Owing own, String today) {
        return new ReminderWording("", "https://portal")
                .body(Text.of("Sở", "Department"), obligation(own), own, LocalDate.parse(today));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-13, Còn 2 ngày., 2 day(s) left.",
        "2026-12-14, Còn 1 ngày., 1 day(s) left.",
        "2026-12-15, Đã đến hạn từ 0 ngày trước., It fell due 0 day(s) ago.",
        "2026-12-16, Đã đến hạn từ 1 ngày trước., It fell due 1 day(s) ago.",
    })
    void countsTheDaysToTheDateAndFromIt(String today, String vietnamese, String english) {
        assertThat(body(owing(StandingState.MISSING, null), today)).contains(vietnamese, english, "chưa nhận được.");
    }

    @ParameterizedTest
    @CsvSource({"2027-01-09, Còn 1 ngày.", "2027-01-10, Đã đến hạn từ 0 ngày trước."})
    void countsToTheDayToSendAgainOfWhatCameBack(String today, String rest) {
        assertThat(body(owing(StandingState.RETURNED, LocalDate.of(2027, 1, 10)), today))
                .contains(rest, "hết ngày 10/01/2027", "đã được trả lại")
                .doesNotContain("15/12/2026");
    }

    @Test
    void namesInTheDigestWhoStillOwes() {
        var digest = new DigestWording("[x] ");

        assertThat(digest.subject(LocalDate.of(2026, 12, 7))).isEqualTo("[x] Tình hình nộp hồ sơ, tuần từ 07/12/2026");
        assertThat(digest.body(
                        Text.of("Sở", "Department"),
                        List.of(obligation(owing(StandingState.OVERDUE, null), owing(StandingState.SENT, null)))))
                .contains("Phải nộp 14, đã nộp 5, đã chấp nhận 4, được miễn 3.", "Chưa nộp: Viễn thông\n")
                .contains("Owed 14, sent 5, accepted 4, released 3.", "Still open: Telecoms\n");
        assertThat(digest.body(Text.of("Sở", "Department"), List.of(obligation(owing(StandingState.ACCEPTED, null)))))
                .contains("Chưa nộp: không", "Still open: none");
        assertThat(digest.body(Text.of("Sở", "Department"), List.of(obligation())))
                .contains("Chưa nộp: không");
    }
}
