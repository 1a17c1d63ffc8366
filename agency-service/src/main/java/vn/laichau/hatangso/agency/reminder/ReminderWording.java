package vn.laichau.hatangso.agency.reminder;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import vn.laichau.hatangso.agency.deadline.DeadlineView;
import vn.laichau.hatangso.agency.deadline.DeadlineView.Owing;
import vn.laichau.hatangso.agency.deadline.StandingState;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * The words of a letter, Vietnamese first.
 *
 * @param mark before the subject of letters that are not meant in earnest; otherwise empty
 * @param portal where to send
 */
record ReminderWording(String mark, String portal) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");
    private static final DateTimeFormatter ENGLISH_MOMENT = DateTimeFormatter.ofPattern("HH:mm 'on' dd/MM/yyyy");

    String subject(DeadlineView obligation, Owing own) {
        return "%sNhắc nộp năm %d – %s: %s"
                .formatted(
                        mark,
                        obligation.year(),
                        own.name().vi(),
                        obligation.obligation().title().vi());
    }

    String body(Text recipient, DeadlineView obligation, Owing own, LocalDate today) {
        return """
                Kính gửi: %s

                %s của %s cho năm %d: %s
                %s %s
                Căn cứ: %s
                Nộp tại: %s

                --
                To: %s

                %s of %s for %d: %s
                %s %s
                Legal source: %s
                Send it at: %s
                """.formatted(
                        recipient.vi(),
                        obligation.obligation().title().vi(),
                        own.name().vi(),
                        obligation.year(),
                        standing(own).vi(),
                        due(own).vi(),
                        rest(own, today).vi(),
                        obligation.obligation().legalSource().vi(),
                        portal,
                        recipient.en(),
                        obligation.obligation().title().en(),
                        own.name().en(),
                        obligation.year(),
                        standing(own).en(),
                        due(own).en(),
                        rest(own, today).en(),
                        obligation.obligation().legalSource().en(),
                        portal);
    }

    private static Text standing(Owing own) {
        return own.state() == StandingState.RETURNED
                ? Text.of(
                        "đã được trả lại để bổ sung, chưa nhận được bản mới.",
                        "was returned to be completed; no new version has arrived.")
                : Text.of("chưa nhận được.", "has not arrived.");
    }

    /** A day to send again is over when it ends, the day of an obligation when it begins. */
    private static Text due(Owing own) {
        return own.state() == StandingState.RETURNED
                ? Text.of(
                        "Hạn gửi lại: hết ngày %s (giờ Việt Nam).".formatted(DAY.format(own.returnBy())),
                        "Send it again by the end of %s (Vietnam time).".formatted(DAY.format(own.returnBy())))
                : Text.of(
                        "Hạn nộp: trước %s (giờ Việt Nam).".formatted(MOMENT.format(own.onTimeBefore())),
                        "Due: before %s (Vietnam time).".formatted(ENGLISH_MOMENT.format(own.onTimeBefore())));
    }

    private static Text rest(Owing own, LocalDate today) {
        var days = ChronoUnit.DAYS.between(today, DueEmails.dueDay(own).orElseThrow());
        return days > 0
                ? Text.of("Còn %d ngày.".formatted(days), "%d day(s) left.".formatted(days))
                : Text.of(
                        "Đã đến hạn từ %d ngày trước.".formatted(-days), "It fell due %d day(s) ago.".formatted(-days));
    }
}
