package vn.laichau.hatangso.agency.submission;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.laichau.hatangso.agency.submission.NewSubmission.NewFigure;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/** What the figures of a submission must keep to. Whether an indicator exists is for indicator-service to say. */
final class FigureRules {

    private static final int MOST_FIGURES = 10_000;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final Pattern PERIOD = Pattern.compile("\\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?");

    /** A page of faults helps; ten thousand of them do not. */
    private static final int MOST_FAULTS = 100;

    private final List<FieldError> faults = new ArrayList<>();
    private final Set<List<String>> keys = new HashSet<>();

    private FigureRules() {}

    static List<FieldError> faultsOf(List<NewFigure> figures) {
        var rules = new FigureRules();
        if (figures.size() > MOST_FIGURES) {
            rules.fault("/figures", "too-many", "Tối đa 10.000 số liệu", "At most 10,000 figures");
            return rules.faults;
        }
        for (var i = 0; i < figures.size() && rules.faults.size() < MOST_FAULTS; i++) {
            rules.check("/figures/" + i, figures.get(i));
        }
        return rules.faults;
    }

    private void check(String place, NewFigure figure) {
        if (figure == null) {
            fault(place, "missing-member", "Thiếu số liệu", "A figure is missing");
            return;
        }
        checkCode(place + "/indicator", figure.indicator());
        checkCode(place + "/territory", figure.territory());
        if (figure.period() == null || !PERIOD.matcher(figure.period()).matches()) {
            fault(
                    place + "/period",
                    "not-a-period",
                    "Kỳ phải có dạng 2026, 2026-Q1 hoặc 2026-03",
                    "A period is written 2026, 2026-Q1 or 2026-03");
        }
        checkAmounts(place, figure);
        var key = Arrays.asList(figure.indicator(), figure.territory(), figure.period());
        if (!keys.add(key)) {
            fault(
                    place,
                    "duplicate",
                    "Chỉ tiêu, địa bàn và kỳ này đã có ở trên",
                    "This indicator, territory and period are there twice");
        }
    }

    private void checkCode(String place, String code) {
        if (code == null || !CODE.matcher(code).matches()) {
            fault(place, "not-a-code", "Cần một mã trong danh mục", "A code is needed");
        }
    }

    private void checkAmounts(String place, NewFigure figure) {
        var ratio = figure.numerator() != null && figure.denominator() != null && figure.value() == null;
        var single = figure.numerator() == null && figure.denominator() == null && figure.value() != null;
        if (!ratio && !single) {
            fault(
                    place,
                    "wrong-shape",
                    "Cần tử số và mẫu số, hoặc một giá trị",
                    "Either numerator and denominator or a value is needed");
        } else if (single) {
            checkSize(place + "/value", figure.value());
        } else if (checkSize(place + "/numerator", figure.numerator())
                && checkSize(place + "/denominator", figure.denominator())) {
            checkRatio(place, figure.numerator(), figure.denominator());
        }
    }

    private void checkRatio(String place, BigDecimal numerator, BigDecimal denominator) {
        if (denominator.compareTo(ZERO) <= 0) {
            fault(place + "/denominator", "out-of-range", "Mẫu số phải lớn hơn 0", "The denominator must be above 0");
        } else if (numerator.compareTo(ZERO) < 0 || numerator.compareTo(denominator) > 0) {
            fault(
                    place + "/numerator",
                    "out-of-range",
                    "Tử số phải từ 0 đến mẫu số",
                    "The numerator must lie between 0 and the denominator");
        }
    }

    private boolean checkSize(String place, BigDecimal number) {
        var plain = number.stripTrailingZeros();
        var fits = plain.scale() <= MOST_DECIMALS && (long) plain.precision() - plain.scale() <= MOST_DIGITS;
        if (!fits) {
            fault(
                    place,
                    "too-long",
                    "Tối đa 15 chữ số trước và 6 chữ số sau dấu thập phân",
                    "At most 15 digits before the decimal point and 6 after it");
        }
        return fits;
    }

    private void fault(String pointer, String code, String vi, String en) {
        faults.add(new FieldError(pointer, code, Text.of(vi, en)));
    }
}
