package vn.laichau.hatangso.agency.submission.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.laichau.hatangso.agency.referencedata.ReferenceDataCache;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewFigure;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/** What figures must keep to that come without a form: the same as those of a submission. */
@ApplicationScoped
public class FigureRules {

    private static final int MOST = 1_000;
    private static final String ESTIMATE = "ESTIMATE";

    private final ReferenceDataCache referenceDataCache;

    FigureRules(ReferenceDataCache referenceDataCache) {
        this.referenceDataCache = referenceDataCache;
    }

    /** All faults, one for each place, with pointers below {@code /figures}. */
    public List<FieldError> faultsOf(List<NewFigure> figures) {
        if (figures.isEmpty()) {
            return List.of();
        }
        var errors = new FieldErrors().addIf(figures.size() > MOST, "/figures", CommonErrorCode.TOO_MANY, MOST);
        for (var i = 0; i < figures.size(); i++) {
            errors.require("/figures/" + i, figures.get(i));
        }
        if (!errors.isEmpty()) {
            return errors.list();
        }
        var content = new NewSubmission(null, null, null, null, null, null, figures, null, null);
        errors.addAll(NumberRules.faultsOf(content));
        if (errors.isEmpty()) {
            Rows.each("/figures", figures, (place, figure) -> check(place, figure, errors));
            errors.addAll(RowRules.faultsOf(content));
            referenceDataCache.find().ifPresent(names -> errors.addAll(ReferenceDataRules.faultsOf(content, names)));
        }
        return ContentRules.inOrder(errors.list().stream());
    }

    private static void check(String place, NewFigure figure, FieldErrors errors) {
        var isRatio = figure.numerator() != null && figure.denominator() != null && figure.value() == null;
        var isValue = figure.numerator() == null && figure.denominator() == null && figure.value() != null;
        errors.text(place + "/indicator", figure.indicator(), FieldErrors.LONGEST_CODE)
                .text(place + "/territory", figure.territory(), FieldErrors.LONGEST_CODE)
                .addIf(PeriodEnd.of(figure.period()).isEmpty(), place + "/period", CommonErrorCode.NOT_A_PERIOD)
                .addIf(!isRatio && !isValue, place, CommonErrorCode.WRONG_SHAPE)
                .addIf(
                        figure.status() != null && !ESTIMATE.equals(figure.status()),
                        place + "/status",
                        CommonErrorCode.NOT_IN_LIST,
                        ESTIMATE)
                .notNegative(place + "/numerator", figure.numerator())
                .notNegative(place + "/value", figure.value());
    }
}
