package vn.laichau.hatangso.reporting.document.narrative;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.report.ReportKind.Subject;
import vn.laichau.hatangso.reporting.source.IndicatorFacts;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.OperatorFigure;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.OperatorTotal;
import vn.laichau.hatangso.reporting.source.NamedCode;

/** The figures that operators gave, as they gave them, and what those of one operator add up to in the province. */
final class OperatorFigures {

    private static final String FIGURES = ReportFacts.INDICATOR + "/operatorFigures";
    private static final String TOTALS = ReportFacts.INDICATOR + "/operatorTotals";

    /** More rows than this do not fit a page of the body; they stand in the annex alone. */
    private static final int ROWS_IN_BODY = 25;

    private static final int MOST_ORIGINS = 20;

    private static final int DIGITS = 8;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ReportFacts reportFacts;
    private final List<SourcedItem<OperatorFigure>> figures;
    private final Map<List<Object>, SourcedItem<OperatorTotal>> totals = new HashMap<>();

    private OperatorFigures(ReportFacts reportFacts, Predicate<OperatorFigure> chosen) {
        this.reportFacts = reportFacts;
        this.figures = reportFacts
                .indicator()
                .map(indicator -> SourcedItem.some(indicator.operatorFigures(), FIGURES, chosen))
                .orElse(List.of());
        reportFacts.indicator().stream()
                .flatMap(indicator -> SourcedItem.all(indicator.operatorTotals(), TOTALS).stream())
                .forEach(total -> totals.put(
                        key(
                                total.item().operator(),
                                total.item().indicator(),
                                total.item().year()),
                        total));
    }

    /** Those that the document tells of: of its operator or its territory, where it is about one. */
    static OperatorFigures of(ReportFacts reportFacts) {
        return new OperatorFigures(reportFacts, toldIn(reportFacts));
    }

    /** Those of them that speak of the whole province. */
    static OperatorFigures ofProvince(ReportFacts reportFacts) {
        var provinces = reportFacts.provinces();
        return new OperatorFigures(
                reportFacts,
                toldIn(reportFacts)
                        .and(figure -> provinces.contains(figure.territory().code())));
    }

    private static Predicate<OperatorFigure> toldIn(ReportFacts reportFacts) {
        return switch (reportFacts.kind().subject()) {
            case NONE -> figure -> true;
            case AGENCY -> figure -> figure.operator().code().equals(reportFacts.subject());
            case TERRITORY -> figure -> figure.territory().code().equals(reportFacts.subject());
        };
    }

    /** What one operator reported. */
    static void own(BodyBuilder bodyBuilder, ReportFacts reportFacts, IndicatorFacts indicator) {
        var figures = of(reportFacts);
        if (figures.figures.isEmpty()) {
            bodyBuilder.add(Sentence.of("operators.none.own").with("operator", reportFacts.subjectName()));
        } else {
            figures.summarise(bodyBuilder);
        }
    }

    /** Nothing where the body has all of them: in a document about one it is not said twice. */
    static Optional<Table> annex(ReportFacts reportFacts) {
        var figures = of(reportFacts);
        return figures.figures.isEmpty() || reportFacts.subject() != null && figures.standInBody()
                ? Optional.empty()
                : Optional.of(figures.table());
    }

    /** How operators are called, agency-service alone knows. */
    private boolean standByCodes() {
        return reportFacts.agency().isEmpty()
                && figures.stream().anyMatch(figure -> figure.item().operator().isBare());
    }

    /** Whether all of them stand in the body. */
    private boolean standInBody() {
        return figures.size() <= ROWS_IN_BODY;
    }

    /** Where a document has no annex of them, its workbook has none either. */
    private boolean standInWorkbook() {
        return Outline.of(reportFacts).annexes().contains(Outline.AnnexKind.OPERATORS)
                && (reportFacts.subject() == null || !standInBody());
    }

    boolean fits(int mostRows) {
        return !figures.isEmpty() && figures.size() <= mostRows;
    }

    /** Who gave how much, and the figures themselves when they are few. */
    void summarise(BodyBuilder bodyBuilder) {
        if (figures.isEmpty()) {
            bodyBuilder.add(Sentence.of("operators.none"));
            return;
        }
        if (standByCodes()) {
            bodyBuilder.add(Sentence.of("operators.codes"));
        }
        bodyBuilder.list(figures.stream()
                .collect(groupingBy(figure -> figure.item().operator(), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(own -> summary(own.getKey(), own.getValue()))
                .toList());
        var summed = reportFacts.kind().subject() == Subject.AGENCY && haveTotals();
        if (summed) {
            bodyBuilder.add(Sentence.of("operators.totals").with("year", Integer.toString(reportFacts.year())));
            bodyBuilder.table(totals());
        }
        if (standInBody()) {
            if (summed) {
                bodyBuilder.add(Sentence.of("operators.figures"));
            }
            bodyBuilder.table(table());
        }
        if (standInWorkbook()) {
            bodyBuilder.add(Sentence.of("operators.annex"));
        }
    }

    /** Whether any of them add up. */
    boolean haveTotals() {
        return operatorsAndIndicators().anyMatch(own -> total(own, reportFacts.year()) != null);
    }

    private Stream<OperatorFigure> operatorsAndIndicators() {
        var first = new LinkedHashMap<List<Object>, OperatorFigure>();
        figures.stream()
                .map(SourcedItem::item)
                .forEach(figure -> first.putIfAbsent(key(figure.operator(), figure.indicator(), 0), figure));
        return first.values().stream();
    }

    private static List<Object> key(NamedCode operator, NamedCode indicator, int year) {
        return List.of(operator.code(), indicator.code(), year);
    }

    /** Null where its figures of the year do not add up, or there are none. */
    private SourcedItem<OperatorTotal> total(OperatorFigure own, int year) {
        return totals.get(key(own.operator(), own.indicator(), year));
    }

    Table totals() {
        var columns = new Columns<OperatorFigure>(reportFacts, 10);
        if (isToldOf(Subject.AGENCY)) {
            columns.text(operatorColumn(), 24, own -> Cell.words(called(own)));
        }
        return columns.text("indicator", 34, own -> Cell.words(measured(own)))
                .centred("year-before", 17, own -> sum(own, total(own, reportFacts.year() - 1)))
                .figure("numerator", 18, own -> part(own, OperatorTotal::numerator, "numerator"))
                .figure("denominator", 18, own -> part(own, OperatorTotal::denominator, "denominator"))
                .figure("this-year", 20, own -> sum(own, total(own, reportFacts.year())))
                .table(
                        reportFacts.tablePhrases().get("table.operators.totals", Integer.toString(reportFacts.year())),
                        operatorsAndIndicators().toList());
    }

    /** Who or where a document is about is not said again in each row. */
    private boolean isToldOf(Subject subject) {
        return reportFacts.kind().subject() != subject;
    }

    private String operatorColumn() {
        return standByCodes() ? "operator.code" : "operator";
    }

    private String called(OperatorFigure figure) {
        return reportFacts.organisation(figure.operator(), reportFacts.tables().language());
    }

    private String measured(OperatorFigure figure) {
        return reportFacts.indicator(figure.indicator(), reportFacts.tables().language());
    }

    private Cell part(OperatorFigure own, Function<OperatorTotal, BigDecimal> member, String name) {
        var total = total(own, reportFacts.year());
        return total == null ? Cell.NONE : reportFacts.cells().number(member.apply(total.item()), total.at(name));
    }

    private Cell sum(OperatorFigure own, SourcedItem<OperatorTotal> total) {
        return total == null
                ? Cell.NONE
                : reportFacts
                        .cells()
                        .quantity(
                                total.item().value(),
                                reportFacts.unitOf(own.indicator().code()),
                                total.at("value"));
    }

    Table table() {
        var cells = reportFacts.cells();
        var columns = new Columns<SourcedItem<OperatorFigure>>(reportFacts, 13);
        if (isToldOf(Subject.AGENCY)) {
            columns.text(operatorColumn(), 25, figure -> Cell.words(called(figure.item())));
        }
        columns.text("indicator", 30, figure -> Cell.words(measured(figure.item())));
        if (isToldOf(Subject.TERRITORY)) {
            columns.centred(
                    "territory",
                    19,
                    figure -> Cell.words(territory(figure.item().territory())));
        }
        return columns.centred(
                        "period", 13, figure -> cells.period(figure.item().period()))
                .figure("numerator", 16, figure -> cells.number(figure.item().numerator(), figure.at("numerator")))
                .figure(
                        "denominator",
                        16,
                        figure -> cells.number(figure.item().denominator(), figure.at("denominator")))
                .figure("value", 19, this::value)
                .centred(
                        "status",
                        17,
                        figure -> Cell.words(
                                reportFacts.tables().state(figure.item().status())))
                .table(reportFacts.tablePhrases().get("annex.operators"), figures);
    }

    private Sentence summary(NamedCode operator, List<SourcedItem<OperatorFigure>> own) {
        var kinds = own.stream().map(figure -> figure.item().indicator().code()).distinct();
        var origins = origins(own);
        return Sentence.about("operators.gave", operator.code())
                .with("operator", reportFacts.organisation(operator, reportFacts.language()))
                .count("figures", own.size(), origins)
                .count("indicators", (int) kinds.count(), origins);
    }

    /** One figure of each submission and indicator: thousands of figures come out of a few submissions. */
    private static String[] origins(List<SourcedItem<OperatorFigure>> own) {
        return own.stream()
                .collect(toMap(
                        figure -> List.of(
                                submission(figure.item()),
                                figure.item().indicator().code()),
                        figure -> figure,
                        (first, second) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .limit(MOST_ORIGINS)
                .map(SourcedItem::pointer)
                .toArray(String[]::new);
    }

    private static String submission(OperatorFigure figure) {
        return figure.source() == null || figure.source().ref() == null
                ? ""
                : figure.source().ref();
    }

    private String territory(NamedCode unit) {
        var language = reportFacts.tables().language();
        return unit.isBare() ? reportFacts.territory(unit.code(), language) : unit.in(language);
    }

    /** A ratio is shown in percent of its own two figures. */
    private Cell value(SourcedItem<OperatorFigure> sourcedItem) {
        var figure = sourcedItem.item();
        var unit = reportFacts.unitOf(figure.indicator().code());
        if (figure.value() != null) {
            return reportFacts.cells().quantity(figure.value(), unit, sourcedItem.at("value"));
        }
        if (figure.numerator() == null
                || figure.denominator() == null
                || figure.denominator().signum() == 0) {
            return Cell.NONE;
        }
        var share = figure.numerator().multiply(HUNDRED).divide(figure.denominator(), DIGITS, RoundingMode.HALF_UP);
        return reportFacts.cells().quantity(share, "PERCENT", sourcedItem.at("numerator"));
    }
}
