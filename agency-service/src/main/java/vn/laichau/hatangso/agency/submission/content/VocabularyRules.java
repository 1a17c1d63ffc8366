package vn.laichau.hatangso.agency.submission.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.agency.dictionary.Vocabulary;
import vn.laichau.hatangso.agency.dictionary.Vocabulary.IndicatorName;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewCommitment;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewFigure;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** Whether the indicators and territories that a content names exist, in the time it speaks of. */
final class VocabularyRules {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Faults faults = new Faults();
    private final Vocabulary vocabulary;

    private VocabularyRules(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static List<FieldError> faultsOf(NewSubmission content, Vocabulary vocabulary) {
        var rules = new VocabularyRules(vocabulary);
        Faults.each(
                "/items",
                content.items(),
                (place, item) -> rules.checkTerritory(place, item.territory(), PeriodEnd.of(item.quarter())));
        Faults.each("/commitments", content.commitments(), rules::checkCommitment);
        Faults.each("/figures", content.figures(), rules::checkFigure);
        return rules.faults.found();
    }

    private void checkCommitment(String place, NewCommitment promised) {
        var day = promised.by() == null ? Optional.<LocalDate>empty() : RowRules.day(promised.by());
        checkTerritory(place, promised.territory(), day);
        var indicator = checkIndicator(place, promised.indicator());
        if (promised.value() != null
                && indicator.filter(IndicatorName::isRatio).isPresent()
                && promised.value().compareTo(ALL) > 0) {
            faults.add(
                    place + "/value",
                    "out-of-range",
                    "Tỷ lệ phải từ 0 đến 100 phần trăm",
                    "A ratio must lie between 0 and 100 percent");
        }
    }

    private void checkFigure(String place, NewFigure figure) {
        checkTerritory(place, figure.territory(), PeriodEnd.of(figure.period()));
        checkIndicator(place, figure.indicator())
                .filter(indicator -> indicator.isRatio() == (figure.value() != null))
                .ifPresent(wrong -> faults.add(
                        place,
                        "wrong-shape",
                        "Chỉ tiêu tỷ lệ cần tử số và mẫu số; chỉ tiêu khác cần một giá trị",
                        "A ratio needs numerator and denominator, any other indicator one value"));
    }

    private Optional<IndicatorName> checkIndicator(String place, String code) {
        var indicator = vocabulary.indicator(code).filter(IndicatorName::isMeasured);
        if (code != null && indicator.isEmpty()) {
            faults.add(
                    place + "/indicator",
                    "unknown-indicator",
                    "Chỉ tiêu không có trong danh mục",
                    "The indicator is not known");
        }
        return indicator;
    }

    private void checkTerritory(String place, String code, Optional<LocalDate> day) {
        if (code == null) {
            return;
        }
        if (!vocabulary.hasTerritory(code)) {
            faults.add(
                    place + "/territory",
                    "unknown-territory",
                    "Địa bàn không có trong danh mục",
                    "The territory is not known");
        } else if (day.isPresent() && !vocabulary.hasTerritory(code, day.get())) {
            faults.add(
                    place + "/territory",
                    "territory-not-valid",
                    "Địa bàn không tồn tại vào cuối kỳ này",
                    "The territory does not exist at the end of this period");
        }
    }
}
