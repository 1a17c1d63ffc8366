package vn.laichau.hatangso.reporting.document.annual;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import vn.laichau.hatangso.reporting.document.decree.Body;
import vn.laichau.hatangso.reporting.document.decree.Column;
import vn.laichau.hatangso.reporting.document.decree.Table;
import vn.laichau.hatangso.reporting.format.Numbers;
import vn.laichau.hatangso.reporting.format.Quantities;
import vn.laichau.hatangso.reporting.format.Words;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.OperatorFigure;
import vn.laichau.hatangso.reporting.source.Named;

/** The figures that operators gave, as they gave them. */
record OperatorFigures(AnnualFacts facts, List<OperatorFigure> figures) {

    static final String ANNEX = "Số liệu chi tiết do doanh nghiệp báo cáo";

    /** More rows than this do not fit a page of the body; they stand in the annex alone. */
    private static final int ROWS_IN_BODY = 25;

    private static final int DIGITS = 8;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final List<Column> COLUMNS = List.of(
            Column.centred("STT", 9),
            Column.text("Doanh nghiệp", 16),
            Column.text("Chỉ tiêu", 23),
            Column.centred("Địa bàn", 10),
            Column.centred("Kỳ", 9),
            Column.figure("Tử số", 11),
            Column.figure("Mẫu số", 11),
            Column.figure("Giá trị", 13),
            Column.centred("Loại", 10));

    /** Who gave how much, and the figures themselves when they are few. */
    void summarise(Body body) {
        if (figures.isEmpty()) {
            body.paragraph("Chưa có số liệu nào do doanh nghiệp báo cáo trong kỳ.");
            return;
        }
        body.list(
                figures.stream()
                        .collect(groupingBy(OperatorFigure::operator, LinkedHashMap::new, toList()))
                        .entrySet()
                        .stream()
                        .map(own -> summary(own.getKey(), own.getValue()))
                        .toList());
        if (figures.size() <= ROWS_IN_BODY) {
            body.table(table());
        }
        body.paragraph("Số liệu chi tiết tại phụ lục kèm theo.");
    }

    Table table() {
        return Table.numbered(COLUMNS, figures, this::row);
    }

    private String summary(Named operator, List<OperatorFigure> own) {
        return "%s: %s số liệu cho %s chỉ tiêu"
                .formatted(facts.organisationName(operator), Numbers.count(own.size()), Numbers.count(kinds(own)));
    }

    private static int kinds(List<OperatorFigure> figures) {
        return (int) figures.stream().map(OperatorFigure::indicator).distinct().count();
    }

    private List<String> row(OperatorFigure figure) {
        return List.of(
                facts.organisationName(figure.operator()),
                facts.indicatorName(figure.indicator()),
                figure.territory().name(),
                figure.period(),
                plain(figure.numerator()),
                plain(figure.denominator()),
                value(figure),
                Words.state(figure.status()));
    }

    private static String plain(BigDecimal number) {
        return number == null ? TargetSentence.NONE : Numbers.of(number);
    }

    /** A ratio is shown in percent of its own two figures. */
    private String value(OperatorFigure figure) {
        if (figure.value() != null) {
            return Quantities.of(figure.value(), facts.unitOf(figure.indicator()));
        }
        if (figure.numerator() == null
                || figure.denominator() == null
                || figure.denominator().signum() == 0) {
            return TargetSentence.NONE;
        }
        var share = figure.numerator().multiply(HUNDRED).divide(figure.denominator(), DIGITS, RoundingMode.HALF_UP);
        return Quantities.of(share, "PERCENT");
    }
}
