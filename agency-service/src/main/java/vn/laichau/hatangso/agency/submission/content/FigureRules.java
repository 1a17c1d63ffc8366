package vn.laichau.hatangso.agency.submission.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.laichau.hatangso.agency.dictionary.Dictionary;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewFigure;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Characters;

/** What figures must keep to that come without a form: the same as those of a submission. */
@ApplicationScoped
public class FigureRules {

    private static final int MOST = 1_000;
    private static final int LONGEST_CODE = 100;

    private final Dictionary dictionary;

    FigureRules(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** All faults, one for each place, with pointers below {@code /figures}. */
    public List<FieldError> faultsOf(List<NewFigure> figures) {
        if (figures.isEmpty()) {
            return List.of();
        }
        var shape = new Faults();
        if (figures.size() > MOST || figures.contains(null)) {
            shape.add(
                    "/figures",
                    "wrong-shape",
                    "Tối đa 1.000 số liệu, không bỏ trống",
                    "At most 1,000 figures, none empty");
            return shape.found();
        }
        var content = new NewSubmission(null, null, null, null, null, null, figures, null, null);
        var faults = new ArrayList<>(NumberRules.faultsOf(content));
        if (faults.isEmpty()) {
            Faults.each("/figures", figures, (place, figure) -> check(place, figure, shape));
            faults.addAll(shape.found());
            faults.addAll(RowRules.faultsOf(content));
            dictionary.find().ifPresent(names -> faults.addAll(VocabularyRules.faultsOf(content, names)));
        }
        return ContentRules.inOrder(faults.stream());
    }

    private static void check(String place, NewFigure figure, Faults faults) {
        if (!isCode(figure.indicator()) || !isCode(figure.territory())) {
            faults.add(place, "missing", "Cần chỉ tiêu và địa bàn", "An indicator and a territory are needed");
        }
        if (PeriodEnd.of(figure.period()).isEmpty()) {
            faults.add(
                    place + "/period",
                    "wrong-format",
                    "Kỳ viết như 2026, 2026-Q1 hoặc 2026-03",
                    "A period is written as 2026, 2026-Q1 or 2026-03");
        }
        var isRatio = figure.numerator() != null && figure.denominator() != null && figure.value() == null;
        var isValue = figure.numerator() == null && figure.denominator() == null && figure.value() != null;
        if (!isRatio && !isValue || isNegative(figure.numerator()) || isNegative(figure.value())) {
            faults.add(
                    place,
                    "wrong-shape",
                    "Cần tử số và mẫu số, hoặc một giá trị, không âm",
                    "Numerator and denominator, or one value, are needed, none below zero");
        }
    }

    private static boolean isCode(String code) {
        return Characters.areText(code, LONGEST_CODE);
    }

    private static boolean isNegative(BigDecimal number) {
        return number != null && number.signum() < 0;
    }
}
