package vn.laichau.hatangso.agency.workbook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.wholePlan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.agency.surroundings.SampleFiles;
import vn.laichau.hatangso.agency.surroundings.TestCallers;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

@QuarkusTest
class WorkbookTest extends RunningService {

    private static final int FIRST = 3;

    private final int year = freshYear();
    private final String draft = "/api/v1/drafts/operator-plan/" + year;

    private byte[] template() {
        var answer = operator("vnpt").get(draft + "/workbook");
        answer.then().statusCode(200).contentType(SampleFiles.XLSX);
        return answer.asByteArray();
    }

    private byte[] filled(Consumer<XSSFWorkbook> hand) {
        return SampleFiles.filled(template(), hand);
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        var found = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return found.getCell(column) == null ? found.createCell(column) : found.getCell(column);
    }

    /** A good row of the sheet of items. */
    private void item(XSSFWorkbook workbook) {
        var sheet = workbook.getSheet("Hạng mục");
        cell(sheet, FIRST, 0).setCellValue("12 – Tỉnh Lai Châu");
        cell(sheet, FIRST, 1).setCellValue("BTS_5G – Trạm thu phát sóng 5G");
        cell(sheet, FIRST, 2).setCellValue(4);
        cell(sheet, FIRST, 4).setCellValue(3_200_000_000d);
        cell(sheet, FIRST, 5).setCellValue(year + "-Q2");
        cell(sheet, FIRST, 6).setCellValue("OWN – Vốn doanh nghiệp");
    }

    private Response bring(byte[] workbook, String query, String accept) {
        return operator("vnpt")
                .contentType(SampleFiles.XLSX)
                .accept(accept)
                .body(workbook)
                .post(draft + "/workbook" + query);
    }

    private ValidatableResponse bring(byte[] workbook) {
        return bring(workbook, "", "application/json").then();
    }

    private static long drafts() {
        return SuiteDatabase.count("SELECT count(*) FROM draft");
    }

    @Test
    void offersTheCodesOfTheFormToChooseFrom() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(template()))) {
            assertThat(workbook.isSheetHidden(workbook.getSheetIndex("Danh mục")))
                    .isTrue();
            var items = workbook.getSheet("Hạng mục");
            assertThat(items.getRow(2).getCell(4).getStringCellValue()).isEqualTo("Kinh phí (đồng)");
            assertThat(items.getDataValidations())
                    .extracting(DataValidation::getValidationConstraint)
                    .anySatisfy(list -> assertThat(list.getFormula1()).startsWith("'Danh mục'!$"));
            assertThat(texts(workbook.getSheet("Danh mục")))
                    .contains("BTS_5G – Trạm thu phát sóng 5G", "OWN – Vốn doanh nghiệp", year + "-Q4")
                    .noneMatch(text -> text.contains("POST_POINT"));
            assertThat(texts(workbook.getSheet("Thuyết minh"))).contains("narrative", "sharing", "2g-switch-off");
        }
    }

    private static List<String> texts(XSSFSheet sheet) {
        var texts = new ArrayList<String>();
        sheet.forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
        return texts;
    }

    @Test
    void comesBackAsTheSameDraft() {
        operator("vnpt")
                .contentType("application/json")
                .body(wholePlan(year))
                .put(draft)
                .then()
                .statusCode(201);
        var before = operator("vnpt").get(draft);
        var answer = operator("vnpt")
                .contentType(SampleFiles.XLSX)
                .header("If-Match", before.header("ETag"))
                .body(template())
                .post(draft + "/workbook");
        answer.then().statusCode(200);
        assertThat(answer.<Map<String, Object>>path("content")).isEqualTo(before.path("content"));
        assertThat(answer.header("ETag")).isNotEqualTo(before.header("ETag"));
    }

    @Test
    void makesAFilledWorkbookTheDraft() {
        bring(filled(workbook -> {
                    item(workbook);
                    cell(workbook.getSheet("Hạng mục"), FIRST, 2).setCellValue("41,5");
                    cell(workbook.getSheet("Thuyết minh"), FIRST, 2).setCellValue("Kế hoạch năm");
                    cell(workbook.getSheet("Cam kết"), FIRST + 1, 2).setCellValue("31/12/" + year);
                }))
                .statusCode(200)
                .body("content.narrative", equalTo("Kế hoạch năm"))
                .body("content.items", hasSize(1))
                .body("content.items[0].territory", equalTo("12"))
                .body("content.items[0].service", equalTo("BTS_5G"))
                .body("content.items[0].quantity", equalTo(41.5f))
                .body("content.items[0].cost", equalTo(3_200_000_000L))
                .body("content.commitments[0].by", equalTo(year + "-12-31"));
        operator("vnpt").get(draft).then().statusCode(200).body("content.items", hasSize(1));
    }

    @Test
    void triesNoWorkbookForAnObligationThatWasSent() {
        var filled = filled(this::item);
        TestCallers.sendPlan("vnpt", year).then().statusCode(201);

        for (var query : List.of("", "?validateOnly=true")) {
            bring(filled, query, "application/json").then().spec(isProblem(409, "obligation-already-sent"));
        }
    }

    @Test
    void needsTheDraftThatWasSeen() {
        bring(template()).statusCode(200);
        bring(template()).spec(isProblem(428, "precondition-required"));
        bring(filled(this::item), "?validateOnly=true", "application/json")
                .then()
                .statusCode(200)
                .body("content.items", hasSize(1));
        operator("vnpt").get(draft).then().body("content.items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | 1.234 | Hạng mục!C4 | ambiguous-number",
                "4 | 41.5 | Hạng mục!E4 | ambiguous-number",
                "4 | nhiều | Hạng mục!E4 | not-a-number",
            })
    void doesNotGuessNumbers(int column, String typed, String place, String code) {
        var before = drafts();
        bring(filled(workbook -> {
                    item(workbook);
                    cell(workbook.getSheet("Hạng mục"), FIRST, column).setCellValue(typed);
                }))
                .spec(isProblem(422, "invalid-content"))
                .body("errors[0].pointer", equalTo(place))
                .body("errors[0].code", equalTo(code));
        assertThat(drafts()).isEqualTo(before);
    }

    @Test
    void offersBothReadings() {
        bring(filled(workbook -> {
                    item(workbook);
                    cell(workbook.getSheet("Hạng mục"), FIRST, 2).setCellValue("41.5");
                }))
                .body("errors[0].detail", equalTo("May be read as 41.5 or 415; write it so that only one is meant"));
    }

    @Test
    void refusesFormulasAndCodesThatBecameNumbers() {
        bring(filled(workbook -> {
                    item(workbook);
                    cell(workbook.getSheet("Hạng mục"), FIRST, 4).setCellFormula("1000*3");
                    cell(workbook.getSheet("Hạng mục"), FIRST, 0).setCellValue(3388);
                }))
                .statusCode(422)
                .body("errors.pointer", contains("Hạng mục!A4", "Hạng mục!E4"))
                .body("errors.code", contains("number-for-code", "formula"));
    }

    @Test
    void tellsAlsoWhatASendingWouldRefuse() {
        bring(filled(workbook -> {
                    item(workbook);
                    var sheet = workbook.getSheet("Hạng mục");
                    cell(sheet, FIRST, 2).setCellValue("1.234");
                    cell(sheet, FIRST, 4).setCellValue(-5);
                    cell(sheet, FIRST, 6).setCellValue("LOTTERY");
                }))
                .statusCode(422)
                .body("errors.pointer", contains("Hạng mục!C4", "Hạng mục!E4", "Hạng mục!G4"))
                .body("errors.code", contains("ambiguous-number", "negative", "not-in-list"));
    }

    @Test
    void writesTheErrorsIntoTheWorkbookAndTakesTheMendedOne() throws IOException {
        var faulty = filled(workbook -> {
            item(workbook);
            cell(workbook.getSheet("Hạng mục"), FIRST, 2).setCellValue("1.234");
        });
        var answer = bring(faulty, "", SampleFiles.XLSX);
        answer.then().statusCode(422).contentType(SampleFiles.XLSX);
        var marked = answer.asByteArray();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            var cell = cell(workbook.getSheet("Hạng mục"), FIRST, 2);
            assertThat(cell.getCellComment().getString().getString())
                    .contains("Có thể đọc là 1,234 hoặc 1234", "May be read as");
            assertThat(cell.getCellStyle().getFillForegroundColor()).isEqualTo(IndexedColors.ROSE.getIndex());
            assertThat(texts(workbook.getSheet("Lỗi"))).contains("Hạng mục!C4");
            assertThat(cell(workbook.getSheet("Hạng mục"), FIRST, 4).getCellComment())
                    .isNull();
        }
        var again = bring(marked, "", SampleFiles.XLSX).asByteArray();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(again))) {
            assertThat(workbook.getSheet("Hạng mục").getCellComments()).hasSize(1);
        }
        bring(SampleFiles.filled(
                        marked,
                        workbook ->
                                cell(workbook.getSheet("Hạng mục"), FIRST, 2).setCellValue(1234)))
                .statusCode(200)
                .body("content.items[0].quantity", equalTo(1234));
    }

    @Test
    void refusesWorkbooksThatAreNotOurs() {
        faulty(filled(workbook -> workbook.removeSheetAt(workbook.getSheetIndex("Danh mục"))), "", "not-our-template");
        faulty(filled(workbook -> workbook.removeSheetAt(workbook.getSheetIndex("Số liệu"))), "", "missing-sheet");
        faulty(
                filled(workbook -> cell(workbook.getSheet("Số liệu"), 2, 3).setCellValue("Khác")),
                "Số liệu!D3",
                "wrong-structure");
        var other = operator("vnpt").get("/api/v1/drafts/operator-plan/" + (year + 1) + "/workbook");
        faulty(other.asByteArray(), "", "other-obligation");
    }

    private void faulty(byte[] workbook, String pointer, String code) {
        var before = drafts();
        bring(workbook)
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        assertThat(drafts()).isEqualTo(before);
    }

    @Test
    void refusesFilesThatDoHarm() throws IOException {
        faulty("no workbook".getBytes(UTF_8), "", "broken-file");
        faulty(SampleFiles.xlsx(), "", "broken-file");
        faulty(SampleFiles.bomb(), "", "unsafe-content");
        faulty(with(template(), "xl/vbaProject.bin", "x"), "", "active-content");
        faulty(
                with(
                        template(),
                        "xl/sharedStrings.xml",
                        "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst>&x;</sst>"),
                "",
                "unsafe-content");
        bring(new byte[(4 << 20) + 1]).spec(isProblem(413, "payload-too-large"));
    }

    /** A quarter of a megabyte that would become half a gigabyte of cells. */
    @Test
    void refusesMoreCellsThanFitIntoMemory() throws IOException {
        var row = "<row><!--%s-->" + "<c/>".repeat(100) + "</row>";
        var random = new Random(1);
        var rows = IntStream.range(0, 15_000)
                .mapToObj(number -> row.formatted(Integer.toString(random.nextInt(), 36)))
                .collect(Collectors.joining());
        var dense = with(
                template(),
                "xl/worksheets/sheet4.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                        + "</sheetData></worksheet>");
        faulty(dense, "", "unsafe-content");
    }

    @Test
    void refusesAWorkbookThatShowsAnotherToWhoReadsFromItsBeginning() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(withoutDirectory(SampleFiles.zip(Map.of("xl/vbaProject.bin", new byte[1]))));
        bytes.write(template());
        faulty(bytes.toByteArray(), "", "broken-file");
    }

    private static byte[] withoutDirectory(byte[] archive) {
        var text = new String(archive, ISO_8859_1);
        return text.substring(0, text.indexOf("PK\1\2")).getBytes(ISO_8859_1);
    }

    /** The quantity of the good item, as it stands in the file. */
    private byte[] withRawQuantity(String raw) throws IOException {
        return edited(filled(this::item), "<v>4.0</v>", "<v>" + raw + "</v>");
    }

    private static byte[] edited(byte[] workbook, String found, String instead) throws IOException {
        var files = files(workbook);
        var before = new String(files.get("xl/worksheets/sheet3.xml"), UTF_8);
        assertThat(before).contains(found);
        files.put("xl/worksheets/sheet3.xml", before.replace(found, instead).getBytes(UTF_8));
        return SampleFiles.zip(files);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e10000000", "-1e10000000", "1e-10000000", "1e99999999999", "NaN", "Infinity", "abc", "1 2"})
    @Timeout(10)
    void findsInItsCellANumberThatNoSpreadsheetHolds(String raw) throws IOException {
        faulty(withRawQuantity(raw), "Hạng mục!C4", "not-a-number");
    }

    @Test
    void readsTheExactDigitsOfANumber() throws IOException {
        bring(withRawQuantity("0.30000000000000004")).statusCode(200).body("content.items[0].quantity", equalTo(0.3f));
    }

    @Test
    void refusesAFileOfWhichACellCannotBeRead() throws IOException {
        var files = files(template());
        var marks = new String(files.get("xl/worksheets/sheet6.xml"), UTF_8);
        var broken = marks.replaceFirst("<c r=\"A3\"[^>]*><v>\\d+", "<c r=\"A3\"><v>abc");
        assertThat(broken).isNotEqualTo(marks);
        files.put("xl/worksheets/sheet6.xml", broken.getBytes(UTF_8));
        faulty(SampleFiles.zip(files), "", "broken-file");
    }

    @Test
    void passesOverACommentThatStandsWhereThereIsNoRow() {
        var faulty = filled(workbook -> {
            item(workbook);
            var sheet = workbook.getSheet("Hạng mục");
            cell(sheet, FIRST, 2).setCellValue("1.234");
            var anchor = workbook.getCreationHelper().createClientAnchor();
            anchor.setRow1(9_000);
            sheet.createDrawingPatriarch().createCellComment(anchor);
        });
        bring(faulty, "", SampleFiles.XLSX).then().statusCode(422).contentType(SampleFiles.XLSX);
    }

    private static byte[] with(byte[] workbook, String name, String content) throws IOException {
        var files = files(workbook);
        files.put(name, content.getBytes(UTF_8));
        return SampleFiles.zip(files);
    }

    private static Map<String, byte[]> files(byte[] workbook) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void isNotThereForAnObligationThatIsNotOwed() {
        operator("vnpt")
                .get("/api/v1/drafts/dic-annual-report/" + year + "/workbook")
                .then()
                .statusCode(404);
        TestCallers.coordinator().get(draft + "/workbook").then().statusCode(404);
        TestCallers.as("leader", "ppc", "leader")
                .get(draft + "/workbook")
                .then()
                .statusCode(403);
    }
}
