package vn.laichau.hatangso.reporting.document.narrative.results;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.model.Table.Column;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.source.IndicatorFacts;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.TerritoryFigure;
import vn.laichau.hatangso.reporting.source.NamedCode;

/** Communes in rows and indicators in columns, as many beside each other as a lying page has room for; the province before them. */
public final class CrossTables {

    private static final int MOST_COLUMNS = 10;
    private static final int NUMBER = 9;
    private static final int UNIT = 34;
    private static final int VALUE = 20;
    private static final String PERCENT = "PERCENT";

    private final ReportFacts facts;

    /** By indicator, then by unit. */
    private final Map<String, Map<String, SourcedItem<TerritoryFigure>>> figures = new LinkedHashMap<>();

    private final Map<String, NamedCode> communes = new LinkedHashMap<>();
    private final Map<String, NamedCode> provinces = new LinkedHashMap<>();

    private CrossTables(ReportFacts facts, List<SourcedItem<TerritoryFigure>> figures) {
        this.facts = facts;
        figures.forEach(this::add);
    }

    /** Districts are told in the sheet alone: they have ended. */
    private void add(SourcedItem<TerritoryFigure> figure) {
        var unit = figure.item().territory();
        switch (figure.item().level()) {
            case "PROVINCE" -> provinces.put(unit.code(), unit);
            case "COMMUNE" -> communes.put(unit.code(), unit);
            default -> {
                return;
            }
        }
        figures.computeIfAbsent(figure.item().indicator().code(), code -> new LinkedHashMap<>())
                .put(unit.code(), figure);
    }

    /** None where no commune has a figure. */
    public static List<Table> of(ReportFacts facts) {
        return new CrossTables(facts, facts.measured(IndicatorFacts::territoryFigures, "territoryFigures")).tables();
    }

    /** The same of the operator that the document is about, by its own figures; those of the province are what they add up to. */
    public static List<Table> ofOperator(ReportFacts facts) {
        var units = facts.measured(IndicatorFacts::territoryFigures, "territoryFigures").stream()
                .map(SourcedItem::item)
                .collect(toMap(
                        unit -> unit.territory().code(), unit -> unit, (first, same) -> first, LinkedHashMap::new));
        var order = List.copyOf(units.keySet());
        var totals = facts
                .measured(
                        IndicatorFacts::operatorTotals,
                        "operatorTotals",
                        total -> isOwn(total.operator(), facts) && total.year() == facts.year())
                .stream()
                .flatMap(total -> facts.provinces().stream()
                        .map(units::get)
                        .map(unit -> new SourcedItem<>(total.item().in(unit), total.pointer())));
        var own = facts
                .measured(
                        IndicatorFacts::operatorFigures,
                        "operatorFigures",
                        figure -> isOwn(figure.operator(), facts)
                                && units.containsKey(figure.territory().code()))
                .stream()
                .map(figure -> new SourcedItem<>(
                        figure.item().in(units.get(figure.item().territory().code())), figure.pointer()))
                .sorted(Comparator.comparing(
                        figure -> order.indexOf(figure.item().territory().code())));
        return new CrossTables(facts, Stream.concat(totals, own).toList()).tables();
    }

    private static boolean isOwn(NamedCode operator, ReportFacts facts) {
        return operator.code().equals(facts.subject());
    }

    private List<Table> tables() {
        if (communes.isEmpty()) {
            return List.of();
        }
        var indicators = List.copyOf(figures.keySet());
        var parts = (indicators.size() + MOST_COLUMNS - 1) / MOST_COLUMNS;
        return IntStream.range(0, parts)
                .mapToObj(part -> table(
                        part + 1,
                        indicators.subList(indicators.size() * part / parts, indicators.size() * (part + 1) / parts)))
                .toList();
    }

    private Table table(int part, List<String> indicators) {
        var phrases = facts.tablePhrases();
        var columns = new ArrayList<Column>();
        columns.add(Column.centred(phrases.get("column.no"), NUMBER));
        columns.add(Column.text(phrases.get("column.commune"), UNIT));
        indicators.forEach(indicator -> columns.add(Column.centred(head(indicator), VALUE)));
        var rows = new ArrayList<List<Cell>>();
        provinces.values().forEach(unit -> rows.add(row(Cell.NONE, phrases.get("column.whole"), unit, indicators)));
        communes.values()
                .forEach(unit -> rows.add(row(
                        Cell.whole(rows.size() - provinces.size() + 1),
                        unit.in(facts.tables().language()),
                        unit,
                        indicators)));
        return new Table(phrases.get("table.crossed", part), columns, rows);
    }

    private String head(String indicator) {
        var first = figures.get(indicator).values().iterator().next().item();
        var name = facts.indicator(first.indicator(), facts.tables().language());
        var period = facts.tables().briefPeriod(period(indicator));
        return name + "\n(" + (PERCENT.equals(facts.unitOf(indicator)) ? "%; " : "") + period + ")";
    }

    /** That of most units; of as many the later one. Each cell of another says so itself. */
    private String period(String indicator) {
        return figures.get(indicator).values().stream()
                .collect(groupingBy(figure -> figure.item().period(), counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private List<Cell> row(Cell number, String name, NamedCode unit, List<String> indicators) {
        var cells = new ArrayList<Cell>(List.of(number, Cell.words(name)));
        indicators.forEach(
                indicator -> cells.add(cell(indicator, figures.get(indicator).get(unit.code()))));
        return cells;
    }

    private Cell cell(String indicator, SourcedItem<TerritoryFigure> figure) {
        if (figure == null || figure.item().value() == null) {
            return Cell.NONE;
        }
        var unit = facts.unitOf(indicator);
        var tables = facts.tables();
        var counted = PERCENT.equals(unit)
                ? tables.number(figure.item().value())
                : tables.quantity(figure.item().value(), unit);
        var shown = figure.item().isEstimate() ? facts.tablePhrases().get("list.estimate", counted) : counted;
        var period = figure.item().period();
        var dated = period.equals(period(indicator)) ? shown : shown + "\n(" + tables.briefPeriod(period) + ")";
        return Cell.number(dated, figure.item().value(), unit, figure.at("value"));
    }
}
