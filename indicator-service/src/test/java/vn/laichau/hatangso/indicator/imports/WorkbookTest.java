package vn.laichau.hatangso.indicator.imports;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

@QuarkusTest
@ServiceTest
class WorkbookTest {

    @Test
    void readsNumbersAsNumbersAndYearsAsPeriods() throws IOException {
        var job = UploadedFile.of(UploadedFile.XLSX, "", book(new Object[][] {
            {"indicator", "territory", "period", "numerator", "denominator", "value"},
            {"speed-4g", "12", 2086, null, null, new BigDecimal("41.5")},
            {"speed-4g", "12", "2086-Q1", null, null, "41,5"},
        }));
        assertThat(job.getInt("created")).as(job.prettify()).isEqualTo(2);
    }

    /** As templates come: a line for each territory, of which some are filled in. */
    @Test
    void passesOverLinesInWhichNobodyFilledInANumberAndCountsThem() throws IOException {
        var job = UploadedFile.of(UploadedFile.XLSX, "", book(new Object[][] {
            {"indicator", "territory", "period", "numerator", "denominator", "value"},
            {"speed-4g", "12", "2084-Q1", null, null, null},
            {"speed-4g", "12", "2084-Q2", null, null, 41},
            {"speed-4g", "12", "2084-Q3", null, null, " "},
            {null, null, null, null, null, null},
        }));
        assertThat(job.getInt("created")).as(job.prettify()).isEqualTo(1);
        assertThat(job.getInt("received")).isEqualTo(1);
        assertThat(job.getInt("blank")).isEqualTo(2);
    }

    /** In both languages, as it was offered: what is recorded is the same again, and nobody filled in the rest. */
    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void offersWhatIsRecordedAndChangesNothingWhenItComesBack(String language) throws IOException {
        var lines = "indicator,territory,period,numerator,denominator\n"
                + "household-fibre,03388,2042-Q3,31207,312345\nhousehold-fibre,03408,2042-Q3,1,3\n";
        assertThat(UploadedFile.of("text/csv", "", lines).getInt("rejected")).isZero();
        var offered = workbook("/api/v1/imports/template?period=2042-Q3&indicator=household-fibre", language);
        var filled = rows(offered).stream()
                .filter(row -> row.hasCell(2) && row.getCellText(2).equals("03388"))
                .findFirst()
                .orElseThrow();
        assertThat(filled.getCell(6).asNumber()).isEqualByComparingTo("31207");
        assertThat(filled.getCell(7).asNumber()).isEqualByComparingTo("312345");
        var job = UploadedFile.of(UploadedFile.XLSX, "", offered);
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("DONE");
        assertThat(job.getInt("received")).isEqualTo(2);
        assertThat(job.getInt("unchanged")).isEqualTo(2);
        assertThat(job.getInt("blank")).isEqualTo(36);
    }

    /** Figures of others would be refused when it comes back, and with them its own. */
    @Test
    void offersACommitteeWhatIsRecordedOfItsOwnUnit() throws IOException {
        var lines = "indicator,territory,period,numerator,denominator\n"
                + "household-fibre,03388,2042-Q4,31207,312345\nhousehold-fibre,03408,2042-Q4,1,3\n";
        assertThat(UploadedFile.of("text/csv", "", lines).getInt("rejected")).isZero();
        var offered = Requests.committee("03388")
                .get("/api/v1/imports/template?period=2042-Q4&indicator=household-fibre")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        var location = UploadedFile.send(Requests.committee("03388"), UploadedFile.XLSX, "", offered)
                .statusCode(202)
                .extract()
                .header("Location");
        var job = UploadedFile.ended(Requests.committee("03388"), location);

        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("DONE");
        assertThat(job.getInt("received")).isEqualTo(1);
        assertThat(job.getInt("blank")).isEqualTo(37);
    }

    @Test
    void readsColumnsThatAreNamedForPeopleInEitherLanguage() throws IOException {
        var job = UploadedFile.of(UploadedFile.XLSX, "", book(new Object[][] {
            {"Chỉ tiêu", "Mã địa bàn", "Kỳ", "Giá trị", "Đơn vị", "Lỗi"},
            {"speed-4g", "12", "2085-Q1", 41, "Mb/s", ""},
        }));
        assertThat(job.getInt("created")).as(job.prettify()).isEqualTo(1);
        job = UploadedFile.of(UploadedFile.XLSX, "", book(new Object[][] {
            {"Indicator", "Code of the territory", "Period", "Value", "Unit"},
            {"speed-4g", "12", "2085-Q2", 41, "%"},
        }));
        assertThat(job.getList("errors.code")).containsExactly("wrong-unit");
    }

    @Test
    void writesErrorsIntoTheCellsOfTheWorkbookThatCame() throws IOException {
        var job = UploadedFile.of(UploadedFile.XLSX, "", book(new Object[][] {
            {"indicator", "territory", "period", "numerator", "denominator", "value"},
            {"household-fibre", "12", "2087", 3, 5, null},
            {"household-fibre", "99999", "2087", 3, 5, null},
            {"speed-4g", "12", "2087", null, null, "41.5"},
        }));
        assertThat(job.getString("state")).isEqualTo("REJECTED");
        assertThat(job.getList("errors.line")).containsExactly(3, 4);
        var english = workbook(job.getString("links.workbook"), "en");
        assertThat(rows(english).get(2).getCellText(6)).matches("Code of the territory: [ -~]+");
        assertThat(part(english, "xl/comments1.xml")).contains("41.5 or").doesNotContain("mang m");
        var workbook = workbook(job.getString("links.workbook"), "vi");
        var rows = rows(workbook);
        assertThat(rows.get(0).getCellText(6)).isEqualTo("Lỗi");
        assertThat(rows.get(2).getCellText(6)).isEqualTo("Mã địa bàn: Không có gì mang mã này");
        assertThat(rows.get(3).getCellText(6)).startsWith("Giá trị: Có thể đọc là 41,5 hoặc 415");
        assertThat(part(workbook, "xl/comments1.xml")).contains("ref=\"B3\"", "mang m&#xe3;", "ref=\"F4\"", "41,5");
        // Corrected and sent back, it is read with its column of errors.
        assertThat(UploadedFile.of(UploadedFile.XLSX, "?validateOnly=true", workbook)
                        .getInt("received"))
                .isEqualTo(3);
    }

    private static byte[] workbook(String address, String language) {
        return given().auth()
                .oauth2(Tokens.of("coordinator", "dic", "coordinator"))
                .header("Accept-Language", language)
                .get(address)
                .then()
                .statusCode(200)
                .contentType(UploadedFile.XLSX)
                .extract()
                .asByteArray();
    }

    @Test
    void writesWhatOnlyRecordingFindsIntoTheCellsToo() throws IOException {
        assertThat(UploadedFile.of(
                                "text/csv",
                                "",
                                "indicator,territory,period,numerator,denominator\nhousehold-fibre,03388,2066-Q2,3,5\n")
                        .getInt("created"))
                .isEqualTo(1);
        Requests.withdraw(Requests.coordinator(), close("2066-Q2", true), "\"1\"", "Sai sót")
                .statusCode(200);
        close("2066-Q1", false);
        var committee = Requests.committee("03388");
        var location = UploadedFile.send(committee, UploadedFile.XLSX, "", book(new Object[][] {
                    {"indicator", "territory", "period", "numerator", "denominator"},
                    {"household-fibre", "03388", "2066-Q3", 3, 5},
                    {"household-fibre", "03388", "2066-Q3", 4, 5},
                    {"household-fibre", "03388", "2066-Q1", 3, 5},
                    {"household-fibre", "03388", "2066-Q2", 4, 5},
                }))
                .statusCode(202)
                .extract()
                .header("Location");
        var job = UploadedFile.ended(Requests.committee("03388"), location);
        assertThat(job.getList("errors.code")).containsExactly("duplicate", "period-locked", "period-final");
        var workbook = workbook(location + "/workbook", "vi");
        var errors = rows(workbook).stream().map(row -> row.getCellText(5)).toList();
        assertThat(errors.subList(0, 3)).containsExactly("Lỗi", "", "Số liệu đã có ở dòng 2");
        assertThat(errors.get(3)).startsWith("Kỳ: Kỳ 2066-Q1 đã khóa: Chốt. ");
        assertThat(errors.get(4)).isEqualTo("Kỳ: Số liệu của kỳ này đã chốt");
        assertThat(part(workbook, "xl/comments1.xml")).contains("ref=\"A3\"", "ref=\"C4\"", "ref=\"C5\"");
    }

    private static String close(String period, boolean finished) {
        return Requests.coordinator()
                .contentType("application/json")
                .body("{\"period\": \"%s\", \"finished\": %s, \"reason\": \"Chốt\"}".formatted(period, finished))
                .post("/api/v1/period-locks")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** A look-up that found no operator would make a figure of one a figure of all. */
    @Test
    void takesAnErrorForNoEmptyCellAndWhatAFormulaGaveForANumber() throws IOException {
        var sheet = sheet(row(1, "indicator", "territory", "period", "operator", "numerator", "denominator", "value")
                + row(2, "household-fibre", "12", "2067-Q1", "#N/A", "3", "5")
                + row(3, "household-fibre", "12", "2067-Q2", "", "#DIV/0!", "5")
                + row(4, "speed-4g", "12", "2067-Q3", "", "", "", "=83/2=41.5"));
        var job = UploadedFile.of(
                UploadedFile.XLSX,
                "?partial=true",
                replaced(book(new Object[][] {{"x"}}), "xl/worksheets/sheet1.xml", sheet));
        assertThat(job.getList("errors.line")).containsExactly(2, 3);
        assertThat(job.getList("errors.pointer")).containsExactly("/operator", "/numerator");
        assertThat(job.getList("errors.code")).containsExactly("unknown-code", "not-a-number");
        Requests.coordinator().get("/api/v1/observations?period=2067-Q3").then().body("items.value", contains(41.5f));
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    /** Cells as Excel writes them: errors begin with #, and what begins with = is a formula and what it gave. */
    private static String row(int number, String... cells) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (int column = 0; column < cells.length; column++) {
            var cell = "<c r=\"" + (char) ('A' + column) + number + "\"";
            var content = cells[column];
            if (content.startsWith("#")) {
                row.append(cell).append(" t=\"e\"><v>").append(content).append("</v></c>");
            } else if (content.startsWith("=")) {
                var parts = content.split("=");
                row.append(cell).append("><f>%s</f><v>%s</v></c>".formatted(parts[1], parts[2]));
            } else if (!content.isEmpty()) {
                row.append(cell)
                        .append(" t=\"inlineStr\"><is><t>")
                        .append(content)
                        .append("</t></is></c>");
            }
        }
        return row.append("</row>").toString();
    }

    @Test
    void offersTheCodesOfAPeriodToChooseFrom() throws IOException {
        var workbook = Requests.committee("03388")
                .get("/api/v1/imports/template?period=2026&indicator=household-fibre")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(rows(workbook).stream()
                        .filter(row -> row.hasCell(0) && !row.getCellText(0).isEmpty()))
                .hasSize(1 + 38);
        assertThat(part(workbook, "xl/worksheets/sheet1.xml"))
                .contains("dataValidation", "DanhMuc", "$A$1:$A$1", "$C$1:$C$38");
        assertThat(rows(workbook).get(0).getCellText(2)).isEqualTo("Code of the territory");
        var vietnamese = workbook("/api/v1/imports/template?period=2026&indicator=household-fibre", "vi");
        assertThat(rows(vietnamese).get(0).stream().map(cell -> cell.getText()).limit(5))
                .containsExactly("Chỉ tiêu", "Tên chỉ tiêu", "Mã địa bàn", "Tên địa bàn", "Kỳ");
        assertThat(rows(vietnamese).get(1).getCellText(9)).isEqualTo("%");
        Requests.coordinator().get("/api/v1/imports/template?period=26").then().statusCode(400);
    }

    @Test
    void refusesAZipBombBeforeItIsReadAsAWorkbook() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1024 * 1024];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bomb.size()).isLessThan(500_000);
        UploadedFile.send(Requests.coordinator(), UploadedFile.XLSX, "", bomb.toByteArray())
                .statusCode(422)
                .body("code", equalTo("malformed-import"))
                .body("errors.code", contains("workbook-too-large"));
    }

    /** The library believes each of them, and some would fill the heap. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a column behind the last one, workbook-too-large",
        "a row behind the last one, workbook-too-large",
        "more cells than columns, workbook-too-large",
        "a text that no cell holds, workbook-too-large",
        "an element in an element in an element, workbook-too-large",
        "an attribute without end, workbook-too-large",
        "always another name, workbook-too-large",
        "a text in pieces, workbook-too-large",
        "a row of long texts, workbook-too-large",
        "a formula that a whole row shares, workbook-too-large",
        "a long formula that others share, workbook-too-large",
        "many array formulas, workbook-too-large",
        "a section that looks like tags, workbook-too-large",
        "a number of many digits, not-a-workbook",
        "a number in pieces, not-a-workbook",
        "a number too great to be written out, not-a-workbook",
        "a number too small to be written out, not-a-workbook",
        "a row that comes again, not-a-workbook",
        "a cell without a column, not-a-workbook",
        "a shared text that is not there, not-a-workbook",
        "a shared text of no number, not-a-workbook",
        "a style that is no number, not-a-workbook"
    })
    void refusesAWorkbookWith(String what, String code) throws IOException {
        var figure = row(1, "indicator", "territory", "period", "value") + row(2, "speed-4g", "12", "2088-Q1", "41");
        var rows = switch (what) {
            case "a column behind the last one" -> figure + "<row r=\"3\"><c r=\"XFE3\"/></row>";
            case "a row behind the last one" -> figure + row(1_048_577, "speed-4g");
            case "more cells than columns" -> figure + "<row r=\"3\">" + "<c/>".repeat(16_385) + "</row>";
            case "a text that no cell holds" -> figure + row(3, "x".repeat(32_768));
            case "an element in an element in an element" -> figure + row(3, "<b>".repeat(100) + "</b>".repeat(100));
            case "an attribute without end" -> figure + "<row r=\"3\" spans=\"" + " ".repeat(200_000) + "\"/>";
            case "always another name" ->
                figure
                        + IntStream.range(0, 2_001)
                                .mapToObj(i -> "<x" + i + "/>")
                                .collect(Collectors.joining());
            case "a text in pieces" ->
                figure
                        + inRow("<c t=\"inlineStr\"><is>" + ("<t>" + "x".repeat(20_000) + "</t>").repeat(2)
                                + "</is></c>");
            case "a row of long texts" ->
                figure + inRow(("<c t=\"inlineStr\"><is><t>" + "x".repeat(32_000) + "</t></is></c>").repeat(70));
            case "a formula that a whole row shares" ->
                figure + inRow(shared(999) + "<c><f t=\"shared\" si=\"0\"/></c>".repeat(3_000));
            case "a long formula that others share" -> figure + inRow(shared(1_001));
            case "many array formulas" -> figure + inRow("<c><f t=\"array\" ref=\"A3:A3\">1</f></c>".repeat(101));
            case "a section that looks like tags" -> figure + "<![CDATA[" + "<".repeat(200_000) + "]]>";
            case "a number of many digits" -> figure + inRow("<c><v>" + "9".repeat(65) + "</v></c>");
            case "a number in pieces" -> figure + inRow("<c><v>" + ("9".repeat(40) + "<x/>").repeat(2) + "</v></c>");
            case "a number too great to be written out" -> figure + inRow("<c r=\"D3\"><v>1e600000000</v></c>");
            case "a number too small to be written out" -> figure + inRow("<c r=\"D3\"><v>1e-600000000</v></c>");
            case "a row that comes again" -> figure + row(2, "speed-4g");
            case "a cell without a column" -> figure + "<row r=\"3\"><c r=\"3\"/></row>";
            case "a shared text of no number" -> figure + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>x</v></c></row>";
            case "a style that is no number" -> figure + "<row r=\"3\"><c r=\"A3\" s=\"x\"><v>1</v></c></row>";
            default -> figure + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>99</v></c></row>";
        };
        refused(replaced(book(new Object[][] {{"x"}}), "xl/worksheets/sheet1.xml", sheet(rows)), code);
    }

    private static String inRow(String cells) {
        return "<row r=\"3\">" + cells + "</row>";
    }

    private static String shared(int letters) {
        return "<c><f t=\"shared\" si=\"0\" ref=\"A3:XFD3\">" + "1".repeat(letters) + "</f></c>";
    }

    /** There, what looks like the end of a piece may be half of a letter. */
    @Test
    void refusesPartsInLettersOfTwoBytes() throws IOException {
        var rows = row(1, "indicator", "territory", "period", "value") + row(2, "speed-4g", "12", "2088-Q1", "41");
        var content = ("\uFEFF" + sheet(rows)).getBytes(UTF_16BE);
        refused(replaced(book(new Object[][] {{"x"}}), "xl/worksheets/sheet1.xml", content), "not-a-workbook");
    }

    /** Filled down, as Excel writes it. */
    @Test
    void readsWhatAFormulaGaveThatCellsShare() throws IOException {
        var rows = row(1, "indicator", "territory", "period", "value")
                + "<row r=\"2\">" + text("speed-4g") + text("12") + text("2050-Q3")
                + "<c r=\"D2\"><f t=\"shared\" si=\"0\" ref=\"D2:D3\">E2+1</f><v>41</v></c></row>"
                + "<row r=\"3\">" + text("speed-4g") + text("12") + text("2050-Q4")
                + "<c r=\"D3\"><f t=\"shared\" si=\"0\"/><v>42</v></c></row>";
        var workbook = replaced(book(new Object[][] {{"x"}}), "xl/worksheets/sheet1.xml", sheet(rows));

        assertThat(UploadedFile.of(UploadedFile.XLSX, "", workbook).getInt("created"))
                .isEqualTo(2);
    }

    private static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    @Test
    void refusesMoreSharedTextsThanTheHeapHolds() throws IOException {
        var texts = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<si><t>a</t></si>".repeat(300_001) + "</sst>";
        refused(replaced(book(new Object[][] {{"x"}}), "xl/sharedStrings.xml", texts), "workbook-too-large");
    }

    /** Excel lists the cells with formulas apart, as many as there are. */
    @Test
    void readsAWorkbookWithManyFormulas() throws IOException {
        var cells = new Object[][] {{"indicator", "territory", "period", "value"}, {"speed-4g", "12", "2049-Q3", 41}};
        var chain = "<calcChain xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<c r=\"D2\" i=\"1\"/>".repeat(20_000) + "</calcChain>";
        var workbook = new ByteArrayOutputStream();
        try (var zip = ZipFile.builder().setByteArray(book(cells)).get();
                var copy = new ZipOutputStream(workbook)) {
            for (var entry : Collections.list(zip.getEntries())) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                copy.write(zip.getInputStream(entry).readAllBytes());
            }
            copy.putNextEntry(new ZipEntry("xl/calcChain.xml"));
            copy.write(chain.getBytes(UTF_8));
        }
        assertThat(UploadedFile.of(UploadedFile.XLSX, "", workbook.toByteArray())
                        .getInt("created"))
                .isEqualTo(1);
    }

    private static void refused(byte[] workbook, String code) {
        UploadedFile.send(Requests.coordinator(), UploadedFile.XLSX, "", workbook)
                .statusCode(422)
                .body("code", equalTo("malformed-import"))
                .body("errors.code", contains(code));
    }

    /** The cells are written row by row, so that a long workbook needs no more memory than a short one. */
    @Test
    void writesErrorsIntoTheCellsOfALongWorkbook() throws IOException {
        var cells = new Object[2_500][];
        cells[0] = new Object[] {"indicator", "territory", "period", "value"};
        for (int line = 1; line < cells.length; line++) {
            cells[line] = new Object[] {"speed-4g", "12", "2048-Q4", line};
        }
        cells[1][0] = "no-such";
        cells[2_499][1] = "99999";
        var job = UploadedFile.of(UploadedFile.XLSX, "", book(cells));
        assertThat(job.getInt("rejected")).isEqualTo(2_498);
        var rows = rows(workbook(job.getString("links.workbook"), "vi"));
        assertThat(rows).hasSize(2_500);
        assertThat(rows.get(1).getCellText(4)).isEqualTo("Chỉ tiêu: Không có gì mang mã này");
        assertThat(rows.get(2).getCellText(4)).isEmpty();
        assertThat(rows.get(1_500).getCellText(4)).isEqualTo("Số liệu đã có ở dòng 3");
        assertThat(rows.get(1_500).getCellAsNumber(3)).contains(new BigDecimal(1_500));
        assertThat(rows.get(2_499).getCellText(4)).isEqualTo("Mã địa bàn: Không có gì mang mã này");
    }

    @Test
    void readsNoFileThatAWorkbookNames() throws IOException {
        var evil = replaced(
                book(new Object[][] {
                    {"indicator", "territory", "period", "value"}, {"speed-4g", "12", "2088", new BigDecimal("1.5")}
                }),
                "xl/worksheets/sheet1.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>");
        UploadedFile.send(Requests.coordinator(), UploadedFile.XLSX, "", evil)
                .statusCode(422)
                .body("code", equalTo("malformed-import"));
    }

    static byte[] book(Object[][] cells) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("So lieu");
            for (int line = 0; line < cells.length; line++) {
                for (int column = 0; column < cells[line].length; column++) {
                    if (cells[line][column] instanceof Number number) {
                        sheet.value(line, column, number);
                    } else if (cells[line][column] != null) {
                        sheet.value(line, column, (String) cells[line][column]);
                    }
                }
            }
        }
        return out.toByteArray();
    }

    private static java.util.List<Row> rows(byte[] workbook) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getFirstSheet().read();
        }
    }

    private static String part(byte[] workbook, String name) throws IOException {
        try (var zip = ZipFile.builder().setByteArray(workbook).get()) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
        }
    }

    private static byte[] replaced(byte[] workbook, String name, String content) throws IOException {
        return replaced(workbook, name, content.getBytes(UTF_8));
    }

    private static byte[] replaced(byte[] workbook, String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = ZipFile.builder().setByteArray(workbook).get();
                var copy = new ZipOutputStream(out)) {
            for (var entry : Collections.list(zip.getEntries())) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                copy.write(
                        entry.getName().equals(name)
                                ? content
                                : zip.getInputStream(entry).readAllBytes());
            }
        }
        return out.toByteArray();
    }
}
