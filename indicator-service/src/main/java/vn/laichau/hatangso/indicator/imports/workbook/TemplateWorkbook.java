package vn.laichau.hatangso.indicator.imports.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.Period;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.export.FigureTable;
import vn.laichau.hatangso.indicator.table.TableWorkbook;
import vn.laichau.hatangso.indicator.territory.Territory;

/** A workbook to fill in: a line for each indicator and territory with what is recorded, and lists to choose codes from. */
final class TemplateWorkbook {

    private static final int SPARE_LINES = 200;

    /** A period typed into a cell of text stays what was typed. */
    private static final String TEXT = "@";

    private TemplateWorkbook() {}

    /** What is known of the period for a territory, of all operators together. */
    record RecordedFigure(
            int indicator,
            int territory,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            String status) {

        Place place() {
            return new Place(indicator, territory);
        }
    }

    private record Place(int indicator, int territory) {}

    static byte[] write(
            Period period,
            List<Indicator> indicators,
            List<Territory> territories,
            List<RecordedFigure> recorded,
            Language language)
            throws IOException {
        var known = recorded.stream().collect(Collectors.toMap(RecordedFigure::place, Function.identity()));
        var out = new ByteArrayOutputStream();
        try (var book = TableWorkbook.open(out)) {
            var sheet = book.newWorksheet(TableWorkbook.FIGURES.in(language));
            TableWorkbook.header(sheet, FigureTable.TABLE.columns(), language);
            var line = 1;
            for (var indicator : indicators) {
                for (var territory : territories) {
                    var figure = known.get(new Place(indicator.id(), territory.id()));
                    fill(sheet, line++, period, indicator, territory, figure, language);
                }
            }
            var last = line + SPARE_LINES;
            sheet.range(1, FigureTable.PERIOD.ordinal(), last, FigureTable.PERIOD.ordinal())
                    .style()
                    .format(TEXT)
                    .set();
            var lists = book.newWorksheet("DanhMuc");
            offer(
                    sheet,
                    FigureTable.INDICATOR,
                    last,
                    lists,
                    indicators.stream().map(Indicator::code).toList());
            offer(
                    sheet,
                    FigureTable.TERRITORY,
                    last,
                    lists,
                    territories.stream().map(Territory::code).toList());
            lists.setVisibilityState(VisibilityState.HIDDEN);
        }
        return out.toByteArray();
    }

    private static void fill(
            Worksheet sheet,
            int line,
            Period period,
            Indicator indicator,
            Territory territory,
            RecordedFigure recorded,
            Language language) {
        var cells = new EnumMap<FigureTable, Object>(FigureTable.class);
        cells.put(FigureTable.INDICATOR, indicator.code());
        cells.put(FigureTable.INDICATOR_NAME, indicator.name());
        cells.put(FigureTable.TERRITORY, territory.code());
        cells.put(FigureTable.TERRITORY_NAME, Text.of(territory.nameVi(), territory.nameEn()));
        cells.put(FigureTable.PERIOD, period.text());
        cells.put(FigureTable.UNIT, indicator.unit());
        if (recorded != null) {
            cells.put(FigureTable.NUMERATOR, recorded.numerator());
            cells.put(FigureTable.DENOMINATOR, recorded.denominator());
            cells.put(FigureTable.VALUE, recorded.value());
            cells.put(FigureTable.STATUS, recorded.status());
        }
        cells.forEach((column, cell) -> TableWorkbook.write(sheet, line, column.ordinal(), cell, language));
    }

    /** A drop-down over a column, with the codes of the hidden sheet. */
    private static void offer(Worksheet sheet, FigureTable column, int last, Worksheet lists, List<String> codes) {
        for (int i = 0; i < codes.size(); i++) {
            lists.value(i, column.ordinal(), codes.get(i));
        }
        if (!codes.isEmpty()) {
            sheet.range(1, column.ordinal(), last, column.ordinal())
                    .validateWithList(lists.range(0, column.ordinal(), codes.size() - 1, column.ordinal()));
        }
    }
}
