package vn.laichau.hatangso.agency.submission.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewCommitment;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewFigure;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewItem;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** How the members of a row must fit each other and the year of the duty. */
final class RowRules {

    private final Faults faults = new Faults();
    private final NewSubmission content;

    private RowRules(NewSubmission content) {
        this.content = content;
    }

    static List<FieldError> faultsOf(NewSubmission content) {
        var rules = new RowRules(content);
        rules.faults.unique("/answers", content.answers(), RowKeys::of);
        rules.faults.unique("/items", content.items(), RowKeys::of);
        rules.faults.unique("/commitments", content.commitments(), RowKeys::of);
        rules.faults.unique("/figures", content.figures(), RowKeys::of);
        Faults.each("/items", content.items(), rules::checkQuarter);
        Faults.each("/commitments", content.commitments(), rules::checkDay);
        Faults.each("/figures", content.figures(), rules::checkRatio);
        if (content.saysNothing()) {
            rules.faults.add(
                    "",
                    "empty",
                    "Cần thuyết minh, câu trả lời, hạng mục hoặc số liệu",
                    "A narrative, an answer, an item or a figure is needed");
        }
        return rules.faults.found();
    }

    private void checkQuarter(String place, NewItem item) {
        if (content.year() != null && item.quarter() != null && !item.quarter().startsWith(content.year() + "-")) {
            faults.add(
                    place + "/quarter",
                    "not-in-year",
                    "Quý phải thuộc năm của kế hoạch",
                    "The quarter must lie in the year of the plan");
        }
    }

    private void checkDay(String place, NewCommitment promised) {
        if (promised.by() == null) {
            return;
        }
        var day = day(promised.by());
        if (day.isEmpty()) {
            faults.add(place + "/by", "wrong-format", "Không có ngày này", "There is no such day");
        } else if (content.year() != null && day.get().getYear() < content.year()) {
            faults.add(
                    place + "/by",
                    "not-in-year",
                    "Cam kết không được kết thúc trước năm của kế hoạch",
                    "A promise must not end before the year of the plan");
        }
    }

    private void checkRatio(String place, NewFigure figure) {
        if (figure.numerator() != null
                && figure.denominator() != null
                && figure.numerator().compareTo(figure.denominator()) > 0) {
            faults.add(
                    place + "/numerator",
                    "out-of-range",
                    "Tử số phải từ 0 đến mẫu số",
                    "The numerator must lie between 0 and the denominator");
        }
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
