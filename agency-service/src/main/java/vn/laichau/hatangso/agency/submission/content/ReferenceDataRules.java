package vn.laichau.hatangso.agency.submission.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.agency.referencedata.ReferenceData;
import vn.laichau.hatangso.agency.referencedata.ReferenceData.IndicatorName;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewCommitment;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewFigure;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/** Whether the indicators and territories that a content names exist, in the time it speaks of. */
final class ReferenceDataRules {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final FieldErrors errors = new FieldErrors();
    private final ReferenceData referenceData;

    private ReferenceDataRules(ReferenceData referenceData) {
        this.referenceData = referenceData;
    }

    static List<FieldError> faultsOf(NewSubmission content, ReferenceData referenceData) {
        var rules = new ReferenceDataRules(referenceData);
        Rows.each(
                "/items",
                content.items(),
                (place, item) -> rules.checkTerritory(place, item.territory(), PeriodEnd.of(item.quarter())));
        Rows.each("/commitments", content.commitments(), rules::checkCommitment);
        Rows.each("/figures", content.figures(), rules::checkFigure);
        return rules.errors.list();
    }

    private void checkCommitment(String place, NewCommitment promised) {
        var day = promised.by() == null ? Optional.<LocalDate>empty() : RowRules.day(promised.by());
        checkTerritory(place, promised.territory(), day);
        var indicator = checkIndicator(place, promised.indicator());
        if (promised.value() != null
                && indicator.filter(IndicatorName::isRatio).isPresent()
                && promised.value().compareTo(ALL) > 0) {
            errors.add(place + "/value", CommonErrorCode.OUT_OF_RANGE, 0, ALL);
        }
    }

    private void checkFigure(String place, NewFigure figure) {
        checkTerritory(place, figure.territory(), PeriodEnd.of(figure.period()));
        checkIndicator(place, figure.indicator())
                .filter(indicator -> indicator.isRatio() == (figure.value() != null))
                .ifPresent(wrong -> errors.add(place, CommonErrorCode.WRONG_SHAPE));
    }

    private Optional<IndicatorName> checkIndicator(String place, String code) {
        var indicator = referenceData.indicator(code).filter(IndicatorName::isMeasured);
        if (code != null && indicator.isEmpty()) {
            errors.add(place + "/indicator", CommonErrorCode.UNKNOWN_CODE);
        }
        return indicator;
    }

    private void checkTerritory(String place, String code, Optional<LocalDate> day) {
        if (code == null) {
            return;
        }
        if (!referenceData.hasTerritory(code)) {
            errors.add(place + "/territory", CommonErrorCode.UNKNOWN_CODE);
        } else if (day.isPresent() && !referenceData.hasTerritory(code, day.get())) {
            errors.add(place + "/territory", CommonErrorCode.TERRITORY_NOT_VALID);
        }
    }
}
