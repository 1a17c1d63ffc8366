package vn.laichau.hatangso.agency.submission.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewCommitment;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewFigure;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewItem;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/** How the members of a row must fit each other and the year of the obligation. */
final class RowRules {

    private final FieldErrors errors = new FieldErrors();
    private final NewSubmission content;

    private RowRules(NewSubmission content) {
        this.content = content;
    }

    static List<FieldError> faultsOf(NewSubmission content) {
        var rules = new RowRules(content);
        rules.unique("/answers", content.answers(), Rows::key);
        rules.unique("/items", content.items(), Rows::key);
        rules.unique("/commitments", content.commitments(), Rows::key);
        rules.unique("/figures", content.figures(), Rows::key);
        Rows.each("/items", content.items(), rules::checkQuarter);
        Rows.each("/commitments", content.commitments(), rules::checkDay);
        Rows.each("/figures", content.figures(), rules::checkRatio);
        Rows.each("/figures", content.figures(), rules::checkEstimate);
        if (content.saysNothing()) {
            rules.errors.add("", AgencyErrorCode.EMPTY);
        }
        return rules.errors.list();
    }

    /** No two rows may speak of the same. */
    private <T> void unique(String list, List<T> rows, Function<T, Object> key) {
        var keys = new HashSet<>();
        Rows.each(
                list, rows, (place, row) -> errors.addIf(!keys.add(key.apply(row)), place, CommonErrorCode.DUPLICATE));
    }

    private void checkQuarter(String place, NewItem item) {
        if (content.year() != null && item.quarter() != null && !item.quarter().startsWith(content.year() + "-")) {
            errors.add(place + "/quarter", AgencyErrorCode.NOT_IN_YEAR);
        }
    }

    private void checkDay(String place, NewCommitment promised) {
        if (promised.by() == null) {
            return;
        }
        var day = day(promised.by());
        if (day.isEmpty()) {
            errors.add(place + "/by", CommonErrorCode.NOT_A_DAY);
        } else if (content.year() != null && day.get().getYear() < content.year()) {
            errors.add(place + "/by", AgencyErrorCode.BEFORE_YEAR);
        }
    }

    private void checkRatio(String place, NewFigure figure) {
        if (figure.numerator() != null
                && figure.denominator() != null
                && figure.numerator().compareTo(figure.denominator()) > 0) {
            errors.add(place + "/numerator", CommonErrorCode.NUMERATOR_ABOVE_DENOMINATOR);
        }
    }

    /** A year is estimated before it is over; what a month or a quarter came to is known. */
    private void checkEstimate(String place, NewFigure figure) {
        if (figure.status() != null
                && figure.period() != null
                && figure.period().indexOf('-') >= 0) {
            errors.add(place + "/period", CommonErrorCode.ESTIMATE_NOT_OF_YEAR);
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
