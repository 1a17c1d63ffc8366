package vn.laichau.hatangso.indicator.imports;

import static io.restassured.RestAssured.given;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.indicator.As;
import vn.laichau.hatangso.indicator.ServiceTest;

@QuarkusTest
@ServiceTest
class WorkbookTest {

    @Test
    void readsNumbersAsNumbersAndYearsAsPeriods() throws IOException {
        var job = SentFile.of(SentFile.XLSX, "", book(new Object[][] {
            {"indicator", "territory", "period", "numerator", "denominator", "value"},
            {"speed-4g", "12", 2086, null, null, new BigDecimal("41.5")},
            {"speed-4g", "12", "2086-Q1", null, null, "41,5"},
        }));
        assertThat(job.getInt("created")).as(job.prettify()).isEqualTo(2);
    }

    @Test
    void readsColumnsThatAreNamedForPeopleInEitherLanguage() throws IOException {
        var job = SentFile.of(SentFile.XLSX, "", book(new Object[][] {
            {"Chỉ tiêu", "Mã địa bàn", "Kỳ", "Giá trị", "Đơn vị", "Lỗi"},
            {"speed-4g", "12", "2085-Q1", 41, "Mb/s", ""},
        }));
        assertThat(job.getInt("created")).as(job.prettify()).isEqualTo(1);
        job = SentFile.of(SentFile.XLSX, "", book(new Object[][] {
            {"Indicator", "Code of the territory", "Period", "Value", "Unit"},
            {"speed-4g", "12", "2085-Q2", 41, "%"},
        }));
        assertThat(job.getList("errors.code")).containsExactly("wrong-unit");
    }

    @Test
    void writesErrorsIntoTheCellsOfTheWorkbookThatCame() throws IOException {
        var job = SentFile.of(SentFile.XLSX, "", book(new Object[][] {
            {"indicator", "territory", "period", "numerator", "denominator", "value"},
            {"household-fibre", "12", "2087", 3, 5, null},
            {"household-fibre", "99999", "2087", 3, 5, null},
            {"speed-4g", "12", "2087", null, null, "41.5"},
        }));
        assertThat(job.getString("state")).isEqualTo("REJECTED");
        assertThat(job.getList("errors.line")).containsExactly(3, 4);
        var english = workbook(job.getString("links.workbook"), "en");
        assertThat(rows(english).get(2).getCellText(6)).matches("Code of the territory: [ -~]+");
        assertThat(part(english, "xl/comments1.xml")).contains("41.5 or").doesNotContain("danh m");
        var workbook = workbook(job.getString("links.workbook"), "vi");
        var rows = rows(workbook);
        assertThat(rows.get(0).getCellText(6)).isEqualTo("Lỗi");
        assertThat(rows.get(2).getCellText(6)).isEqualTo("Mã địa bàn: Mã địa bàn không có trong danh mục");
        assertThat(rows.get(3).getCellText(6)).startsWith("Giá trị: Có thể đọc là 41,5 hoặc 415");
        assertThat(part(workbook, "xl/comments1.xml")).contains("ref=\"B3\"", "danh m&#x1ee5;c", "ref=\"F4\"", "41,5");
        // Corrected and sent back, it is read with its column of errors.
        assertThat(SentFile.of(SentFile.XLSX, "?validateOnly=true", workbook).getInt("received"))
                .isEqualTo(3);
    }

    private static byte[] workbook(String address, String language) {
        return given().auth()
                .oauth2(Tokens.of("coordinator", "dic", "coordinator"))
                .header("Accept-Language", language)
                .get(address)
                .then()
                .statusCode(200)
                .contentType(SentFile.XLSX)
                .extract()
                .asByteArray();
    }

    @Test
    void writesWhatOnlyRecordingFindsIntoTheCellsToo() throws IOException {
        assertThat(SentFile.of(
                                "text/csv",
                                "",
                                "indicator,territory,period,numerator,denominator\nhousehold-fibre,03388,2066-Q2,3,5\n")
                        .getInt("created"))
                .isEqualTo(1);
        As.coordinator()
                .header("If-Match", "\"1\"")
                .queryParam("reason", "Sai sót")
                .delete(close("2066-Q2", true))
                .then()
                .statusCode(204);
        close("2066-Q1", false);
        var committee = As.committee("03388");
        var location = SentFile.send(committee, SentFile.XLSX, "", book(new Object[][] {
                    {"indicator", "territory", "period", "numerator", "denominator"},
                    {"household-fibre", "03388", "2066-Q3", 3, 5},
                    {"household-fibre", "03388", "2066-Q3", 4, 5},
                    {"household-fibre", "03388", "2066-Q1", 3, 5},
                    {"household-fibre", "03388", "2066-Q2", 4, 5},
                }))
                .statusCode(202)
                .extract()
                .header("Location");
        var job = SentFile.ended(As.committee("03388"), location);
        assertThat(job.getList("errors.code")).containsExactly("duplicate", "period-locked", "period-final");
        var workbook = workbook(location + "/workbook", "vi");
        var errors = rows(workbook).stream().map(row -> row.getCellText(5)).toList();
        assertThat(errors.subList(0, 3)).containsExactly("Lỗi", "", "Số liệu đã có ở dòng 2");
        assertThat(errors.get(3)).startsWith("Kỳ: Kỳ 2066-Q1 đã khóa: Chốt. ");
        assertThat(errors.get(4)).isEqualTo("Kỳ: Số liệu của kỳ này đã chốt");
        assertThat(part(workbook, "xl/comments1.xml")).contains("ref=\"A3\"", "ref=\"C4\"", "ref=\"C5\"");
    }

    private static String close(String period, boolean finished) {
        return As.coordinator()
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
        var sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + row(1, "indicator", "territory", "period", "operator", "numerator", "denominator", "value")
                + row(2, "household-fibre", "12", "2067-Q1", "#N/A", "3", "5")
                + row(3, "household-fibre", "12", "2067-Q2", "", "#DIV/0!", "5")
                + row(4, "speed-4g", "12", "2067-Q3", "", "", "", "=83/2=41.5")
                + "</sheetData></worksheet>";
        var job = SentFile.of(
                SentFile.XLSX,
                "?partial=true",
                replaced(book(new Object[][] {{"x"}}), "xl/worksheets/sheet1.xml", sheet));
        assertThat(job.getList("errors.line")).containsExactly(2, 3);
        assertThat(job.getList("errors.field")).containsExactly("operator", "numerator");
        assertThat(job.getList("errors.code")).containsExactly("unknown-operator", "not-a-number");
        As.coordinator().get("/api/v1/observations?period=2067-Q3").then().body("items.value", contains(41.5f));
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
        var workbook = As.committee("03388")
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
        As.coordinator().get("/api/v1/imports/template?period=26").then().statusCode(400);
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
        SentFile.send(As.coordinator(), SentFile.XLSX, "", bomb.toByteArray())
                .statusCode(422)
                .body("code", equalTo("malformed-import"))
                .body("errors.code", contains("workbook-too-large"));
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
        SentFile.send(As.coordinator(), SentFile.XLSX, "", evil)
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
        var out = new ByteArrayOutputStream();
        try (var zip = ZipFile.builder().setByteArray(workbook).get();
                var copy = new ZipOutputStream(out)) {
            for (var entry : Collections.list(zip.getEntries())) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                copy.write(
                        entry.getName().equals(name)
                                ? content.getBytes(UTF_8)
                                : zip.getInputStream(entry).readAllBytes());
            }
        }
        return out.toByteArray();
    }
}
