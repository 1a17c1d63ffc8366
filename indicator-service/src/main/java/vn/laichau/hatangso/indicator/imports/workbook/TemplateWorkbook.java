package vn.laichau.hatangso.indicator.imports.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.Period;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.export.FigureTable;
import vn.laichau.hatangso.indicator.table.Cells;
import vn.laichau.hatangso.indicator.table.CodeLabels;
import vn.laichau.hatangso.indicator.table.TableWorkbook;
import vn.laichau.hatangso.indicator.territory.Territory;

/** A workbook to fill in: a line for each indicator and territory, and lists to choose codes from. */
final class TemplateWorkbook {

    private static final int SPARE_LINES = 200;

    /** A period typed into a cell of text stays what was typed. */
    private static final String TEXT = "@";

    private TemplateWorkbook() {}

    static byte[] write(Period period, List<Indicator> indicators, List<Territory> territories, Language language)
            throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = TableWorkbook.open(out)) {
            var sheet = book.newWorksheet(TableWorkbook.FIGURES.in(language));
            TableWorkbook.header(sheet, FigureTable.TABLE.columns(), language);
            var line = 1;
            for (var indicator : indicators) {
                for (var territory : territories) {
                    fill(sheet, line++, period, indicator, territory, language);
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
            Worksheet sheet, int line, Period period, Indicator indicator, Territory territory, Language language) {
        sheet.value(line, FigureTable.INDICATOR.ordinal(), indicator.code());
        sheet.value(
                line,
                FigureTable.INDICATOR_NAME.ordinal(),
                Cells.harmless(indicator.name().in(language)));
        sheet.value(line, FigureTable.TERRITORY.ordinal(), territory.code());
        sheet.value(
                line,
                FigureTable.TERRITORY_NAME.ordinal(),
                Cells.harmless(Text.of(territory.nameVi(), territory.nameEn()).in(language)));
        sheet.value(line, FigureTable.PERIOD.ordinal(), period.text());
        sheet.value(line, FigureTable.UNIT.ordinal(), CodeLabels.of(indicator.unit(), language));
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
