package vn.laichau.hatangso.reporting.document.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.reporting.document.formats.SampleDocuments.workbook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.narrative.ReportFile;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

/** Dates on sheets, which are sorted and filtered there. */
class SheetDatesTest {

    private static final int HEAD = 2;

    @ParameterizedTest
    @CsvSource({"VI, Thời hạn, 30/06/2024, 31/12/2025, 30/06/2026", "EN, Due, 30 Jun 2024, 31 Dec 2025, 30 Jun 2026"})
    void writesDueDaysAsDaysAsTheLanguageShowsThem(
            Language language, String title, String early, String usual, String ofATask) throws IOException {
        try (var workbook = workbook(ReportFile.withAllParts().in(language).paper())) {
            var targets = under(workbook.getSheetAt(0), title);
            var all = sheets(workbook)
                    .flatMap(sheet -> under(sheet, title).stream())
                    .toList();

            assertThat(targets).hasSize(27).allMatch(SheetDatesTest::isDate);
            assertThat(targets.get(0).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2025, 12, 31));
            assertThat(all).extracting(SheetDatesTest::shown).contains(early, usual, ofATask, "–");
            assertThat(all).allMatch(cell -> isDate(cell) || shown(cell).equals("–"));
        }
    }

    /** The minute in Vietnam, wherever it was noted down. */
    @ParameterizedTest
    @CsvSource({"VI, Thời điểm gửi, 21/11/2026 02:05", "EN, Sent at, 21 Nov 2026 02:05"})
    void writesWhenSomethingWasSentAsAMomentInVietnam(Language language, String title, String shown)
            throws IOException {
        var file = ReportFile.withAllParts()
                .of(ReportKind.COMPLIANCE, null)
                .in(language)
                .with(
                        Part.AGENCY,
                        json -> ((ObjectNode) json.at("/obligations/0/organisations/0"))
                                .put("sentAt", "2026-11-20T19:05:30Z"));
        try (var workbook = workbook(file.paper())) {
            var sent = sheets(workbook)
                    .flatMap(sheet -> under(sheet, title).stream())
                    .findFirst()
                    .orElseThrow();

            assertThat(isDate(sent)).isTrue();
            assertThat(sent.getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 11, 21, 2, 5, 30));
            assertThat(shown(sent)).isEqualTo(shown);
        }
    }

    @Test
    void takesAPeriodForADateOnlyWhereItIsOneDay() throws IOException {
        var file = ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            ((ObjectNode) json.at("/operatorFigures/0")).put("period", "2026-06-05");
            ((ObjectNode) json.at("/operatorFigures/1")).put("period", "2026-Q4");
            ((ObjectNode) json.at("/operatorFigures/2")).put("period", "2026-03");
        });
        try (var workbook = workbook(file.paper())) {
            var periods = under(workbook.getSheet("2. Doanh nghiệp"), "Kỳ");

            assertThat(periods)
                    .extracting(SheetDatesTest::shown)
                    .contains("05/06/2026", "quý IV/2026", "3/2026", "2026");
            assertThat(periods.stream().filter(SheetDatesTest::isDate)).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("vn.laichau.hatangso.reporting.document.narrative.ReportFile#oneOfEachKind")
    void leavesNoDateOfAnyReportAsWords(ReportKind kind, String subject) throws IOException {
        for (var language : Language.values()) {
            try (var workbook = workbook(
                    ReportFile.withAllParts().of(kind, subject).in(language).paper())) {
                assertThat(sheets(workbook).flatMap(SheetDatesTest::cells))
                        .filteredOn(cell -> cell.getCellType() == CellType.STRING)
                        .extracting(Cell::getStringCellValue)
                        .noneMatch(
                                words -> words.matches("(\\d\\d:\\d\\d, )?(\\d+/\\d+/\\d{4}|\\d+ [A-Z][a-z]+ \\d{4})"));
            }
        }
    }

    private static Stream<XSSFSheet> sheets(XSSFWorkbook workbook) {
        return Stream.iterate(0, i -> i < workbook.getNumberOfSheets(), i -> i + 1)
                .map(workbook::getSheetAt);
    }

    private static Stream<Cell> cells(XSSFSheet sheet) {
        var cells = new ArrayList<Cell>();
        sheet.forEach(row -> row.forEach(cells::add));
        return cells.stream();
    }

    /** The cells of each column with this title. */
    private static List<Cell> under(XSSFSheet sheet, String title) {
        return cells(sheet)
                .filter(cell -> cell.getRowIndex() > HEAD)
                .filter(cell -> title.equals(
                        sheet.getRow(HEAD).getCell(cell.getColumnIndex()).getStringCellValue()))
                .toList();
    }

    private static boolean isDate(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell);
    }

    private static String shown(Cell cell) {
        return new DataFormatter(Locale.ENGLISH).formatCellValue(cell);
    }
}
