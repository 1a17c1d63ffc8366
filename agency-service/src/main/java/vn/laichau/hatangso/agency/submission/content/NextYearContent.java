package vn.laichau.hatangso.agency.submission.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewCommitment;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewFigure;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewItem;

/** A year's content moved to the following year: periods, quarters and days go on by one. */
public final class NextYearContent {

    private static final int DIGITS_OF_A_YEAR = 4;

    private NextYearContent() {}

    /** To begin with: what was measured has to be measured again, files and reasons belong to their year. */
    public static NewSubmission blank(NewSubmission lastYear) {
        return moved(lastYear, number -> null, List.of());
    }

    /** To compare with: everything that was said. */
    static NewSubmission same(NewSubmission lastYear) {
        return moved(lastYear, number -> number, lastYear.attachments());
    }

    private static NewSubmission moved(
            NewSubmission lastYear, UnaryOperator<BigDecimal> measured, List<String> attachments) {
        return new NewSubmission(
                lastYear.obligation(),
                lastYear.year() + 1,
                lastYear.narrative(),
                lastYear.answers(),
                lastYear.items().stream().map(NextYearContent::item).toList(),
                lastYear.commitments().stream().map(NextYearContent::commitment).toList(),
                lastYear.figures().stream()
                        .map(figure -> figure(figure, measured))
                        .toList(),
                attachments,
                null);
    }

    private static NewItem item(NewItem item) {
        return new NewItem(
                item.territory(),
                item.service(),
                item.quantity(),
                item.unit(),
                item.cost(),
                period(item.quarter()),
                item.fund(),
                item.note());
    }

    private static NewCommitment commitment(NewCommitment promised) {
        return new NewCommitment(
                promised.indicator(),
                promised.territory(),
                LocalDate.parse(promised.by()).plusYears(1).toString(),
                promised.value());
    }

    private static NewFigure figure(NewFigure figure, UnaryOperator<BigDecimal> measured) {
        return new NewFigure(
                figure.indicator(),
                figure.territory(),
                period(figure.period()),
                measured.apply(figure.numerator()),
                measured.apply(figure.denominator()),
                measured.apply(figure.value()),
                figure.status());
    }

    private static String period(String period) {
        var year = Integer.parseInt(period.substring(0, DIGITS_OF_A_YEAR));
        return (year + 1) + period.substring(DIGITS_OF_A_YEAR);
    }
}
