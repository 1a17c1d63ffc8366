package vn.laichau.hatangso.reporting.document.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.reporting.document.formats.SampleDocuments.letter;
import static vn.laichau.hatangso.reporting.document.formats.SampleDocuments.workbook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.model.Table.Column;
import vn.laichau.hatangso.reporting.document.narrative.ReportFile;
import vn.laichau.hatangso.reporting.format.LanguageFormat;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

/** A report's tables as a workbook. */
class SheetsTest {

    @Test
    void writesNumbersAsNumbersUnderAHeadThatStays() throws IOException {
        try (var workbook = workbook(ReportFile.withAllParts().paper())) {
            var sheet = workbook.getSheetAt(1);
            var value = sheet.getRow(3).getCell(7);

            assertThat(sheet.getSheetName()).isEqualTo("2. Doanh nghiệp");
            assertThat(sheet.getRow(2).getCell(7).getStringCellValue()).isEqualTo("Giá trị");
            assertThat(value.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(value.getNumericCellValue()).isEqualTo(80.0);
            assertThat(value.getCellStyle().getDataFormatString()).isEqualTo("[$-42A]#,##0\"%\"");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A3:I");
        }
    }

    @Test
    void showsInAWorkbookAsManyDecimalsAsOnPaper() throws IOException {
        var file = ReportFile.withAllParts()
                .with(Part.INDICATOR, json -> ((ObjectNode) json.at("/progress/items/0/latest")).put("value", 99.996));
        try (var workbook = workbook(file.paper())) {
            var latest = workbook.getSheetAt(0).getRow(3).getCell(7);

            assertThat(latest.getNumericCellValue()).isEqualTo(99.996);
            assertThat(latest.getCellStyle().getDataFormatString())
                    .isEqualTo("[$-42A]#,##0.000\"% (tạm tính) năm 2026\"");
        }
    }

    /** A bare 13.48 among percentages, or a 5 that has to be stayed below, says something else. */
    @Test
    void showsInAWorkbookWhatANumberMeansAndKeepsItANumber() throws IOException {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var item = (ObjectNode) json.at("/progress/items/0");
            ((ObjectNode) item.get("target")).put("comparator", "BELOW").put("unit", "MBIT_PER_SECOND");
            ((ObjectNode) item.get("indicator")).put("unit", "MBIT_PER_SECOND");
            ((ObjectNode) item.get("latest")).put("value", 1_234.5);
        });
        try (var workbook = workbook(file.in(Language.EN).paper())) {
            var row = workbook.getSheetAt(0).getRow(3);
            var shown = new DataFormatter(Locale.ENGLISH);

            assertThat(row.getCell(4).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(shown.formatCellValue(row.getCell(4))).isEqualTo("below 100 Mb/s");
            assertThat(row.getCell(7).getNumericCellValue()).isEqualTo(1_234.5);
            // The library takes digits among words for some of the number's.
            assertThat(row.getCell(7).getCellStyle().getDataFormatString())
                    .isEqualTo("[$-409]#,##0.0\" Mb/s (provisional) 2026\"");
        }
    }

    /** With its sign once, as Excel writes it itself. */
    @Test
    void showsInAWorkbookHowFarAFigureRoseOrFell() throws IOException {
        var columns = List.of(Column.figure("Change", 1));
        var rows = Stream.of("2.33", "-1234.5", "0")
                .map(BigDecimal::new)
                .map(change -> List.of(Cell.number(
                        (change.signum() > 0 ? "+" : change.signum() < 0 ? "−" : "")
                                + LanguageFormat.in(Language.EN).distance(change, "PERCENT"),
                        change,
                        null,
                        null)))
                .toList();
        var documentModel = ReportFile.withAllParts()
                .of(ReportKind.REMINDER, "mobifone")
                .in(Language.EN)
                .paper()
                .with(List.of(new Block.Grid(new Table("Change", columns, rows))), List.of());
        try (var workbook = workbook(documentModel)) {
            var shown = new DataFormatter(Locale.ENGLISH);
            var sheet = workbook.getSheetAt(0);

            assertThat(IntStream.range(3, 6)
                            .mapToObj(row ->
                                    shown.formatCellValue(sheet.getRow(row).getCell(0))))
                    .containsExactly("+2.33 percentage points", "-1,234.5 percentage points", "0 percentage points");
            assertThat(sheet.getRow(4).getCell(0).getNumericCellValue()).isEqualTo(-1_234.5);
        }
    }

    @Test
    void tellsInTheWorkbookOfATerritoryByANumberHowFarAFigureRose() throws IOException {
        var file = ReportFile.withAllParts().of(ReportKind.TERRITORY, "03595").in(Language.EN);
        try (var workbook = workbook(file.paper())) {
            var sheet = workbook.getSheetAt(0);

            assertThat(sheet.getRow(2).getCell(4).getStringCellValue()).isEqualTo("Change");
            assertThat(sheet.getRow(3).getCell(4).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(sheet.getRow(3).getCell(4).getCellStyle().getDataFormatString())
                    .startsWith("[$-409]")
                    .endsWith(" percentage points\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1"})
    void keepsInAWorkbookWhatLooksLikeAFormulaAsWords(String words) throws IOException {
        var table = new Table(words, List.of(Column.text(words, 1)), List.of(List.of(Cell.words(words))));
        var documentModel = letter().with(List.of(new Block.Grid(table)), List.of());
        try (var workbook = workbook(documentModel)) {
            for (var row : List.of(0, 2, 3)) {
                var cell = workbook.getSheetAt(0).getRow(row).getCell(0);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(words.replace('\t', ' '));
            }
        }
    }

    /** Filtered rows leave it where it is. */
    @Test
    void sumsRequestsInALastRowOfTheirOwn() throws IOException {
        try (var workbook = workbook(ReportFile.withAllParts().paper())) {
            var sheet = workbook.getSheet("5. Đề nghị kinh phí");
            var total = sheet.getRow(sheet.getLastRowNum());

            assertThat(total.getCell(1).getStringCellValue()).isEqualTo("Tổng cộng");
            assertThat(total.getCell(3).getNumericCellValue()).isEqualTo(2.2e9);
            assertThat(workbook.getFontAt(total.getCell(3).getCellStyle().getFontIndex())
                            .getBold())
                    .isTrue();
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).endsWith("G5");
        }
    }

    /** Whoever prints it finds the head on every page and no column on another. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void laysTheSheetsOfAWorkbookOutForA4(Language language) throws IOException {
        try (var workbook = workbook(ReportFile.withAllParts().in(language).paper())) {
            for (var sheet : workbook) {
                assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
                assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
            }
        }
    }

    /** What is too long for a sheet or its name ends before half a character. */
    @Test
    void cutsNoCharacterInTwo() throws IOException {
        var tooLong = "x".repeat(32_766) + "𝒳y";
        var name = "'" + "x".repeat(25) + "𝒳 và nữa";
        var table = new Table(name, List.of(Column.text("A", 1)), List.of(List.of(Cell.words(tooLong))));
        var documentModel = letter().with(List.of(new Block.Grid(table)), List.of());

        try (var workbook = workbook(documentModel)) {
            assertThat(workbook.getSheetName(0)).isEqualTo("1.  " + "x".repeat(25) + "…");
            assertThat(workbook.getSheetAt(0).getRow(3).getCell(0).getStringCellValue())
                    .isEqualTo("x".repeat(32_766));
        }
    }
}
