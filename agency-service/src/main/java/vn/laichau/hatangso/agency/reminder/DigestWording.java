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

    private static final String VIETNAMESE = """
            %s, năm %d (hạn: trước ngày %s)
            Phải nộp %d, đã nộp %d, đã chấp nhận %d, được miễn %d.
            Chưa nộp: %s
            """;

    private static final String ENGLISH = """
            %s, %d (due before %s)
            Owed %d, sent %d, accepted %d, released %d.
            Still open: %s
            """;

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
                        obligations.stream()
                                .map(obligation -> told(VIETNAMESE, Text::vi, "không", obligation))
                                .collect(joining("\n")),
                        recipient.en(),
                        obligations.stream()
                                .map(obligation -> told(ENGLISH, Text::en, "none", obligation))
                                .collect(joining("\n")));
    }

    private static String told(String form, Function<Text, String> language, String none, DeadlineView obligation) {
        return form.formatted(
                language.apply(obligation.obligation().title()),
                obligation.year(),
                DAY.format(obligation.onTimeBefore()),
                obligation.owed(),
                obligation.sent(),
                obligation.accepted(),
                obligation.waived(),
                open(obligation, language, none));
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
