package vn.laichau.hatangso.reporting.document.telling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import vn.laichau.hatangso.reporting.document.paper.Cell;
import vn.laichau.hatangso.reporting.document.paper.Column;
import vn.laichau.hatangso.reporting.document.paper.Table;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.OperatorFigure;
import vn.laichau.hatangso.reporting.source.Named;

/** The figures that operators gave, as they gave them. */
final class OperatorFigures {

    private static final String FIGURES = Facts.INDICATOR + "/operatorFigures";

    /** More rows than this do not fit a page of the body; they stand in the annex alone. */
    private static final int ROWS_IN_BODY = 25;

    private static final int MOST_ORIGINS = 20;

    private static final int DIGITS = 8;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Facts facts;
    private final List<Traced<OperatorFigure>> figures;

    private OperatorFigures(Facts facts, Predicate<OperatorFigure> chosen) {
        this.facts = facts;
        this.figures = facts.indicator()
                .map(indicator -> Traced.some(indicator.operatorFigures(), FIGURES, chosen))
                .orElse(List.of());
    }

    /** Those that the document tells of: of its operator or its territory, where it is about one. */
    static OperatorFigures of(Facts facts) {
        return new OperatorFigures(facts, toldIn(facts));
    }

    /** Those of them that speak of the whole province. */
    static OperatorFigures ofProvince(Facts facts) {
        var provinces = facts.provinces();
        return new OperatorFigures(
                facts,
                toldIn(facts)
                        .and(figure -> provinces.contains(figure.territory().code())));
    }

    private static Predicate<OperatorFigure> toldIn(Facts facts) {
        return switch (facts.content().scope().kind().subject()) {
            case NONE -> figure -> true;
            case AGENCY -> figure -> figure.operator().code().equals(facts.subject());
            case TERRITORY -> figure -> figure.territory().code().equals(facts.subject());
        };
    }

    boolean isEmpty() {
        return figures.isEmpty();
    }

    /** How operators are called, agency-service alone knows. */
    private boolean standByCodes() {
        return facts.agency().isEmpty()
                && figures.stream().anyMatch(figure -> figure.item().operator().isBare());
    }

    /** Whether all of them stand in the body. */
    boolean standInBody() {
        return figures.size() <= ROWS_IN_BODY;
    }

    boolean fits(int mostRows) {
        return !isEmpty() && figures.size() <= mostRows;
    }

    /** Who gave how much, and the figures themselves when they are few. */
    void summarise(Body body) {
        if (figures.isEmpty()) {
            body.tell(Sentence.of("operators.none"));
            return;
        }
        if (standByCodes()) {
            body.tell(Sentence.of("operators.codes"));
        }
        body.list(figures.stream()
                .collect(groupingBy(figure -> figure.item().operator(), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(own -> summary(own.getKey(), own.getValue()))
                .toList());
        if (standInBody()) {
            body.table(table());
        }
        body.tell(Sentence.of("operators.annex"));
    }

    Table table() {
        var phrases = Phrases.in(facts.tables().language());
        var columns = List.of(
                Column.centred(phrases.get("column.no"), 13),
                Column.text(phrases.get(standByCodes() ? "column.operator.code" : "column.operator"), 25),
                Column.text(phrases.get("column.indicator"), 30),
                Column.centred(phrases.get("column.territory"), 19),
                Column.centred(phrases.get("column.period"), 13),
                Column.figure(phrases.get("column.numerator"), 16),
                Column.figure(phrases.get("column.denominator"), 16),
                Column.figure(phrases.get("column.value"), 19),
                Column.centred(phrases.get("column.status"), 17));
        return Table.numbered(phrases.get("annex.operators"), columns, figures, this::row);
    }

    private Sentence summary(Named operator, List<Traced<OperatorFigure>> own) {
        var kinds = own.stream().map(figure -> figure.item().indicator().code()).distinct();
        var origins = origins(own);
        return Sentence.about("operators.gave", operator.code())
                .with("operator", facts.organisation(operator, facts.language()))
                .with("figures", facts.text().count(own.size()), origins)
                .with("indicators", facts.text().count((int) kinds.count()), origins);
    }

    /** One figure of each submission and indicator: thousands of figures come out of a few submissions. */
    private static String[] origins(List<Traced<OperatorFigure>> own) {
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
                .map(Traced::pointer)
                .toArray(String[]::new);
    }

    private static String submission(OperatorFigure figure) {
        return figure.source() == null || figure.source().ref() == null
                ? ""
                : figure.source().ref();
    }

    private List<Cell> row(Traced<OperatorFigure> traced) {
        var figure = traced.item();
        var language = facts.tables().language();
        return List.of(
                Cell.words(facts.organisation(figure.operator(), language)),
                Cell.words(facts.indicator(figure.indicator(), language)),
                Cell.words(territory(figure.territory())),
                Cell.words(facts.tables().briefPeriod(figure.period())),
                plain(figure.numerator(), traced.at("numerator")),
                plain(figure.denominator(), traced.at("denominator")),
                value(traced),
                Cell.words(facts.tables().state(figure.status())));
    }

    private String territory(Named unit) {
        var language = facts.tables().language();
        return unit.isBare() ? facts.territory(unit.code(), language) : unit.in(language);
    }

    private Cell plain(BigDecimal number, String pointer) {
        return number == null ? Cell.NONE : Cell.number(facts.tables().number(number), number, null, pointer);
    }

    /** A ratio is shown in percent of its own two figures. */
    private Cell value(Traced<OperatorFigure> traced) {
        var figure = traced.item();
        var unit = facts.unitOf(figure.indicator().code());
        if (figure.value() != null) {
            return shown(figure.value(), unit, traced.at("value"));
        }
        if (figure.numerator() == null
                || figure.denominator() == null
                || figure.denominator().signum() == 0) {
            return Cell.NONE;
        }
        var share = figure.numerator().multiply(HUNDRED).divide(figure.denominator(), DIGITS, RoundingMode.HALF_UP);
        return shown(share, "PERCENT", traced.at("numerator"));
    }

    private Cell shown(BigDecimal value, String unit, String pointer) {
        return Cell.number(facts.tables().quantity(value, unit), value, unit, pointer);
    }
}
