package vn.laichau.hatangso.reporting.document.narrative.results;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.narrative.facts.Columns;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.document.paragraph.BodyBuilder;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.ReportKind.Subject;
import vn.laichau.hatangso.reporting.source.IndicatorFacts;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.OperatorFigure;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.OperatorTotal;
import vn.laichau.hatangso.reporting.source.NamedCode;

/** The figures that operators gave, as they gave them, and what those of one operator add up to in the province. */
public final class OperatorFigures {

    /** More rows than this do not fit a page of the body; they stand in the annex alone. */
    private static final int ROWS_IN_BODY = 25;

    private static final int MOST_ORIGINS = 20;

    /** The documents that have an annex of them. */
    private static final Set<ReportKind> WITH_ANNEX =
            EnumSet.of(ReportKind.ANNUAL, ReportKind.FINAL, ReportKind.TERRITORY, ReportKind.OPERATOR);

    private final ReportFacts facts;
    private final List<SourcedItem<OperatorFigure>> figures;
    private final Map<List<Object>, SourcedItem<OperatorTotal>> totals = new HashMap<>();

    private OperatorFigures(ReportFacts facts, Predicate<OperatorFigure> chosen) {
        this.facts = facts;
        this.figures = facts.measured(IndicatorFacts::operatorFigures, "operatorFigures", chosen);
        for (var total : facts.measured(IndicatorFacts::operatorTotals, "operatorTotals")) {
            var of = total.item();
            totals.put(key(of.operator(), of.indicator(), of.year()), total);
        }
    }

    /** Those that the document tells of: of its operator or its territory, where it is about one. */
    public static OperatorFigures of(ReportFacts facts) {
        return new OperatorFigures(facts, toldIn(facts));
    }

    /** Those of them that speak of the whole province. */
    public static OperatorFigures ofProvince(ReportFacts facts) {
        var provinces = facts.provinces();
        return new OperatorFigures(
                facts,
                toldIn(facts)
                        .and(figure -> provinces.contains(figure.territory().code())));
    }

    private static Predicate<OperatorFigure> toldIn(ReportFacts facts) {
        return switch (facts.kind().subject()) {
            case NONE -> figure -> true;
            case AGENCY -> figure -> figure.operator().code().equals(facts.subject());
            case TERRITORY -> figure -> figure.territory().code().equals(facts.subject());
        };
    }

    /** What one operator reported. */
    public static void own(BodyBuilder body, ReportFacts facts, IndicatorFacts indicator) {
        var figures = of(facts);
        if (figures.figures.isEmpty()) {
            body.add(Sentence.of("operators.none.own").with("operator", facts.subjectName()));
        } else {
            figures.summarise(body);
        }
    }

    /** Nothing where the body has all of them: in a document about one it is not said twice. */
    public static Optional<Table> annex(ReportFacts facts) {
        var figures = of(facts);
        return !hasAnnex(facts) || figures.figures.isEmpty() || facts.subject() != null && figures.standInBody()
                ? Optional.empty()
                : Optional.of(figures.table());
    }

    private static boolean hasAnnex(ReportFacts facts) {
        return WITH_ANNEX.contains(facts.kind());
    }

    /** How operators are called, agency-service alone knows. */
    private boolean standByCodes() {
        return facts.agency().isEmpty()
                && figures.stream().anyMatch(figure -> figure.item().operator().isBare());
    }

    /** Whether all of them stand in the body. */
    private boolean standInBody() {
        return figures.size() <= ROWS_IN_BODY;
    }

    /** Where a document has no annex of them, its workbook has none either. */
    private boolean standInWorkbook() {
        return hasAnnex(facts) && (facts.subject() == null || !standInBody());
    }

    public boolean fits(int mostRows) {
        return !figures.isEmpty() && figures.size() <= mostRows;
    }

    /** Who gave how much, and the figures themselves when they are few. */
    void summarise(BodyBuilder body) {
        if (figures.isEmpty()) {
            body.add(Sentence.of("operators.none"));
            return;
        }
        if (standByCodes()) {
            body.add(Sentence.of("operators.codes"));
        }
        var given =
                figures.stream().collect(groupingBy(figure -> figure.item().operator(), LinkedHashMap::new, toList()));
        if (facts.subject() == null) {
            body.add(summary(given));
        } else {
            body.list(given.entrySet().stream()
                    .map(own -> summary(own.getKey(), own.getValue()))
                    .toList());
        }
        var summed = facts.kind().subject() == Subject.AGENCY && haveTotals();
        if (summed) {
            body.add(Sentence.of("operators.totals").with("year", Integer.toString(facts.year())));
            body.table(totals());
        }
        if (standInBody()) {
            if (summed) {
                body.add(Sentence.of("operators.figures"));
            }
            body.table(table());
        }
        if (standInWorkbook()) {
            body.add(Sentence.of("operators.annex"));
        }
    }

    /** Whether any of them add up. */
    public boolean haveTotals() {
        return operatorsAndIndicators().anyMatch(own -> total(own, facts.year()) != null);
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

    public Table totals() {
        var columns = new Columns<OperatorFigure>(facts, 10);
        if (isToldOf(Subject.AGENCY)) {
            columns.text(operatorColumn(), 24, own -> called(own));
        }
        return columns.text("indicator", 34, own -> measured(own))
                .centred("year-before", 17, own -> sum(own, total(own, facts.year() - 1)))
                .figure("numerator", 18, own -> part(own, OperatorTotal::numerator, "numerator"))
                .figure("denominator", 18, own -> part(own, OperatorTotal::denominator, "denominator"))
                .figure("this-year", 20, own -> sum(own, total(own, facts.year())))
                .table(
                        facts.tablePhrases().get("table.operators.totals", Integer.toString(facts.year())),
                        operatorsAndIndicators().toList());
    }

    /** Who or where a document is about is not said again in each row. */
    private boolean isToldOf(Subject subject) {
        return facts.kind().subject() != subject;
    }

    private String operatorColumn() {
        return standByCodes() ? "operator.code" : "operator";
    }

    private String called(OperatorFigure figure) {
        return facts.organisation(figure.operator(), facts.tables().language());
    }

    private String measured(OperatorFigure figure) {
        return facts.indicator(figure.indicator(), facts.tables().language());
    }

    private Cell part(OperatorFigure own, Function<OperatorTotal, BigDecimal> member, String name) {
        var total = total(own, facts.year());
        return total == null ? Cell.NONE : facts.cells().number(member.apply(total.item()), total.at(name));
    }

    private Cell sum(OperatorFigure own, SourcedItem<OperatorTotal> total) {
        return total == null
                ? Cell.NONE
                : facts.cells()
                        .quantity(
                                total.item().value(),
                                facts.unitOf(own.indicator().code()),
                                total.at("value"));
    }

    public Table table() {
        var cells = facts.cells();
        var columns = new Columns<SourcedItem<OperatorFigure>>(facts, 13);
        if (isToldOf(Subject.AGENCY)) {
            columns.text(operatorColumn(), 25, figure -> called(figure.item()));
        }
        columns.text("indicator", 30, figure -> measured(figure.item()));
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
                        figure -> Cell.words(facts.tables().state(figure.item().status())))
                .table(facts.tablePhrases().get("annex.operators"), figures);
    }

    /** Where all are told of, who gave figures, of how much. */
    private Sentence summary(Map<NamedCode, List<SourcedItem<OperatorFigure>>> given) {
        var named = given.entrySet().stream()
                .map(own -> facts.phrases()
                        .get(
                                "operators.gave.one",
                                facts.organisation(own.getKey(), facts.language()),
                                facts.text().count((int) indicators(own.getValue()))))
                .collect(joining("; "));
        return Sentence.of("operators.gave.all")
                .count("count", given.size(), origins(figures))
                .with("operators", named, origins(figures));
    }

    private static long indicators(List<SourcedItem<OperatorFigure>> own) {
        return own.stream()
                .map(figure -> figure.item().indicator().code())
                .distinct()
                .count();
    }

    private Sentence summary(NamedCode operator, List<SourcedItem<OperatorFigure>> own) {
        var origins = origins(own);
        return Sentence.about("operators.gave", operator.code())
                .with("operator", facts.organisation(operator, facts.language()))
                .count("figures", own.size(), origins)
                .count("indicators", (int) indicators(own), origins);
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
        var language = facts.tables().language();
        return unit.isBare() ? facts.territory(unit.code(), language) : unit.in(language);
    }

    /** A ratio is shown in percent of its own two figures. */
    private Cell value(SourcedItem<OperatorFigure> sourced) {
        var figure = sourced.item();
        var unit = facts.unitOf(figure.indicator().code());
        if (figure.value() != null) {
            return facts.cells().quantity(figure.value(), unit, sourced.at("value"));
        }
        return facts.cells().quantity(figure.share(), "PERCENT", sourced.at("numerator"));
    }
}
