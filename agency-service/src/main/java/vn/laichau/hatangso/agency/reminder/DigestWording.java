package vn.laichau.hatangso.agency.reminder;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.deadline.DeadlineView;
import vn.laichau.hatangso.agency.deadline.DeadlineView.Owing;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * The words of the weekly digest, Vietnamese first.
 *
 * @param mark before the subject of letters that are not meant in earnest; otherwise empty
 */
record DigestWording(String mark) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    String subject(LocalDate week) {
        return "%sTình hình nộp hồ sơ, tuần từ %s".formatted(mark, DAY.format(week));
    }

    String body(Text recipient, List<DeadlineView> obligations) {
        return """
                Kính gửi: %s

                %s
                --
                To: %s

                %s""".formatted(
                        recipient.vi(),
                        obligations.stream().map(DigestWording::vietnamese).collect(joining("\n")),
                        recipient.en(),
                        obligations.stream().map(DigestWording::english).collect(joining("\n")));
    }

    private static String vietnamese(DeadlineView obligation) {
        return """
                %s, năm %d (hạn: trước ngày %s)
                Phải nộp %d, đã nộp %d, đã chấp nhận %d, được miễn %d.
                Chưa nộp: %s
                """.formatted(
                        obligation.obligation().title().vi(),
                        obligation.year(),
                        DAY.format(obligation.onTimeBefore()),
                        obligation.owed(),
                        obligation.sent(),
                        obligation.accepted(),
                        obligation.waived(),
                        open(obligation, Text::vi, "không"));
    }

    private static String english(DeadlineView obligation) {
        return """
                %s, %d (due before %s)
                Owed %d, sent %d, accepted %d, released %d.
                Still open: %s
                """.formatted(
                        obligation.obligation().title().en(),
                        obligation.year(),
                        DAY.format(obligation.onTimeBefore()),
                        obligation.owed(),
                        obligation.sent(),
                        obligation.accepted(),
                        obligation.waived(),
                        open(obligation, Text::en, "none"));
    }

    private static String open(DeadlineView obligation, Function<Text, String> language, String none) {
        var names = Stream.ofNullable(obligation.organisations())
                .flatMap(List::stream)
                .filter(own -> own.state().isOpen())
                .map(Owing::name)
                .map(language)
                .collect(joining(", "));
        return names.isEmpty() ? none : names;
    }
}
