package vn.laichau.hatangso.agency.submission.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.agency.dictionary.Vocabulary;
import vn.laichau.hatangso.agency.dictionary.Vocabulary.IndicatorName;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewCommitment;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewFigure;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/** Whether the indicators and territories that a content names exist, in the time it speaks of. */
final class VocabularyRules {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final FieldErrors errors = new FieldErrors();
    private final Vocabulary vocabulary;

    private VocabularyRules(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static List<FieldError> faultsOf(NewSubmission content, Vocabulary vocabulary) {
        var rules = new VocabularyRules(vocabulary);
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
        var indicator = vocabulary.indicator(code).filter(IndicatorName::isMeasured);
        if (code != null && indicator.isEmpty()) {
            errors.add(place + "/indicator", CommonErrorCode.UNKNOWN_CODE);
        }
        return indicator;
    }

    private void checkTerritory(String place, String code, Optional<LocalDate> day) {
        if (code == null) {
            return;
        }
        if (!vocabulary.hasTerritory(code)) {
            errors.add(place + "/territory", CommonErrorCode.UNKNOWN_CODE);
        } else if (day.isPresent() && !vocabulary.hasTerritory(code, day.get())) {
            errors.add(place + "/territory", CommonErrorCode.TERRITORY_NOT_VALID);
        }
    }
}
