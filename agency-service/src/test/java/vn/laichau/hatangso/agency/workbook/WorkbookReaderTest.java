package vn.laichau.hatangso.agency.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.laichau.hatangso.agency.submission.rules.ObligationKey;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/** A workbook as it was handed out and filled in, row by row. */
class WorkbookReaderTest {

    private static final int FIRST = ContentSheet.FIRST_DATA;
    private static final int LAST_ROW = 20_000;
    private static final ObligationKey OBLIGATION = new ObligationKey("vnpt", "operator-plan", 2027);
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();
    private static final Text FAULT = Text.of("Sai", "Wrong");
    private static final WorkbookTemplate BLANK = blank(OBLIGATION, "plan");
    private static final byte[] TEMPLATE = WorkbookWriter.write(BLANK, NOTHING);

    /** Each column is named after its member. */
    private static WorkbookTemplate blank(ObligationKey draftKey, String form) {
        var nodes = JsonNodeFactory.instance;
        var schema = nodes.objectNode();
        for (var contentSheet : ContentSheet.values()) {
            schema.withObject("/properties/" + contentSheet.list());
            contentSheet.columns().stream()
                    .filter(column -> column.member() != null)
                    .forEach(column -> schema.withObject(
                                    "/$defs/" + contentSheet.row() + "/properties/" + column.member())
                            .put("title", "Cột " + column.member()));
        }
        schema.withObject("/$defs/answer/properties/question/x-labels/sharing").put("vi", "Dùng chung");
        return new WorkbookTemplate(draftKey, form, schema, Optional.empty());
    }

    private static XSSFWorkbook opened(byte[] file, Consumer<XSSFWorkbook> hand) {
        try {
            var workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
            hand.accept(workbook);
            return workbook;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static WorkbookContent read(Consumer<XSSFWorkbook> hand) {
        return WorkbookReader.read(opened(TEMPLATE, hand), BLANK);
    }

    private static XSSFCell cell(XSSFWorkbook workbook, ContentSheet contentSheet, int row, int column) {
        var page = workbook.getSheet(contentSheet.title());
        var found = page.getRow(row) == null ? page.createRow(row) : page.getRow(row);
        return found.getCell(column) == null ? found.createCell(column) : found.getCell(column);
    }

    private static List<String> faults(WorkbookContent read) {
        return read.faults().stream()
                .map(fault -> fault.address() + " " + fault.error().code())
                .toList();
    }

    @Test
    void saysNothingWhereNothingWasFilledIn() {
        var read = read(workbook -> {});
        assertThat(read.faults()).isEmpty();
        assertThat(read.content()).isEmpty();
    }

    @Test
    void passesOverRowsThatSayNothing() {
        var read = read(workbook -> {
            cell(workbook, ContentSheet.ITEMS, FIRST, 2).setCellValue(" ");
            cell(workbook, ContentSheet.ITEMS, FIRST + 2, 2).setCellValue(4);
            cell(workbook, ContentSheet.COMMITMENTS, FIRST + 1, 3).setCellValue(5);
        });
        assertThat(read.content()).hasToString("{\"items\":[{\"quantity\":4}],\"commitments\":[{\"value\":5}]}");
        assertThat(located(read, "/items/0/quantity")).isEqualTo("Hạng mục!C6");
        assertThat(located(read, "/items/0/cost")).isEqualTo("Hạng mục!E6");
        assertThat(located(read, "/items/0")).isEqualTo("Hạng mục!A6");
        assertThat(located(read, "/commitments/0/by")).isEqualTo("Cam kết!C5");
        for (var elsewhere : List.of("/items/1/cost", "/items", "/narrative", "/attachments/0", "")) {
            assertThat(read.locate(new FieldError(elsewhere, "x", FAULT))).isEmpty();
        }
    }

    private static String located(WorkbookContent read, String pointer) {
        return read.locate(new FieldError(pointer, "x", FAULT)).orElseThrow().address();
    }

    /** What stands behind it must not move up: its faults would be told of the row before. */
    @Test
    void keepsThePlaceOfARowOfWhichNothingCouldBeRead() {
        var read = read(workbook -> {
            cell(workbook, ContentSheet.ITEMS, FIRST, 4).setCellFormula("1+1");
            cell(workbook, ContentSheet.ITEMS, FIRST + 1, 4).setCellValue(7);
        });
        assertThat(faults(read)).containsExactly("Hạng mục!E4 formula");
        assertThat(read.content()).hasToString("{\"items\":[{},{\"cost\":7}]}");
        assertThat(located(read, "/items/1/cost")).isEqualTo("Hạng mục!E5");
    }

    @Test
    void readsAnswersAloneThatWereGiven() {
        var read = read(workbook -> {
            cell(workbook, ContentSheet.WORDS, FIRST, 2).setCellValue("Kế hoạch");
            cell(workbook, ContentSheet.WORDS, FIRST + 2, 2).setCellValue("Có");
        });
        assertThat(read.content())
                .hasToString("{\"narrative\":\"Kế hoạch\",\"answers\":[{\"question\":\"sharing\",\"text\":\"Có\"}]}");
        assertThat(located(read, "/narrative")).isEqualTo("Thuyết minh!C4");
        assertThat(located(read, "/answers/0/text")).isEqualTo("Thuyết minh!C6");
        assertThat(located(read, "/answers/0/question")).isEqualTo("Thuyết minh!A6");
        assertThat(read.locate(new FieldError("/lateReason", "x", FAULT))).isEmpty();
    }

    @Test
    void comesBackAsItWasWritten() throws IOException {
        var content = new ObjectMapper().readTree("""
                        {"narrative": "Lời", "lateReason": "Mưa", "answers": [{"question": "sharing", "text": "Có"}],
                         "items": [{"territory": "03388", "quantity": 0.25, "note": "12"}, {"cost": 900000000000, "quarter": "2027-Q2"}],
                         "commitments": [{"by": "2027-12-31", "value": 95}],
                         "figures": [{"period": "2027", "numerator": 1, "denominator": 3, "status": "ESTIMATE"}]}""".getBytes(UTF_8));
        var read = WorkbookReader.read(opened(WorkbookWriter.write(BLANK, content), workbook -> {}), BLANK);
        assertThat(read.faults()).isEmpty();
        assertThat(read.content()).hasToString(content.toString());
    }

    @Test
    void readsTwentyThousandRowsAndNoMore() {
        var last = read(
                workbook -> cell(workbook, ContentSheet.FIGURES, LAST_ROW, 5).setCellValue(1));
        assertThat(last.faults()).isEmpty();
        assertThat(last.content()).hasToString("{\"figures\":[{\"value\":1}]}");

        var beyond = read(workbook ->
                cell(workbook, ContentSheet.FIGURES, LAST_ROW + 1, 5).setCellValue(1));
        assertThat(faults(beyond)).containsExactly("Số liệu!A1 too-many");
    }

    @Test
    void stopsAtAHundredFaults() {
        for (var faulty : List.of(99, 100, 101)) {
            var read = read(workbook -> IntStream.range(0, faulty)
                    .forEach(row ->
                            cell(workbook, ContentSheet.ITEMS, FIRST + row, 2).setCellValue("x")));
            assertThat(read.faults()).hasSize(Math.min(faulty, 100));
        }
    }

    @ParameterizedTest
    @EnumSource(ContentSheet.class)
    void knowsEachOfItsHeaders(ContentSheet contentSheet) {
        for (var column = 0; column < contentSheet.columns().size(); column++) {
            var place = column;
            var letter = (char) ('A' + column);
            var read = read(workbook -> {
                cell(workbook, contentSheet, ContentSheet.HEADERS, place).setCellValue("Khác");
                cell(workbook, contentSheet, FIRST, 2).setCellValue("x");
            });
            assertThat(faults(read)).containsExactly("%s!%s3 wrong-structure".formatted(contentSheet.title(), letter));
            assertThat(read.content()).isEmpty();
        }
        var inPieces = read(workbook -> workbook.getSheet(contentSheet.title())
                .getRow(ContentSheet.HEADERS)
                .forEach(header ->
                        header.setCellValue(Normalizer.normalize(header.getStringCellValue(), Normalizer.Form.NFD))));
        assertThat(inPieces.faults()).isEmpty();
        var without = read(workbook -> workbook.removeSheetAt(workbook.getSheetIndex(contentSheet.title())));
        assertThat(faults(without)).containsExactly(" missing-sheet");
    }

    @ParameterizedTest
    @CsvSource({
        "vnpt, operator-plan, 2027, plan, ",
        "viettel, operator-plan, 2027, plan, ",
        "vnpt, operator-report, 2027, plan, other-obligation",
        "vnpt, operator-plan, 2028, plan, other-obligation",
        "vnpt, operator-plan, 2027, report, other-obligation",
    })
    void isForItsObligationAndForm(String organisation, String obligation, int year, String form, String fault) {
        var other = blank(new ObligationKey(organisation, obligation, year), form);
        var read = WorkbookReader.read(opened(WorkbookWriter.write(other, NOTHING), workbook -> {}), BLANK);
        assertThat(read.faults())
                .extracting(found -> found.error().code())
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void isOfTheKindThatIsHandedOut() {
        var read = read(
                workbook -> workbook.getSheet("Danh mục").getRow(0).getCell(0).setCellValue("ha-tang-so workbook 2"));
        assertThat(faults(read)).containsExactly(" not-our-template");
    }

    /** What somebody noted in a workbook stays theirs. */
    @Test
    void marksAgainWithoutEarlierMarks() throws IOException {
        var first = opened(TEMPLATE, workbook -> {
            note(workbook, cell(workbook, ContentSheet.ITEMS, FIRST, 7), "Kế toán");
            cell(workbook, ContentSheet.ITEMS, FIRST, 2).setCellValue("x");
        });
        var marked = ErrorMarks.write(first, List.of(fault(2), fault(4)));
        try (var again = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            assertThat(List.of(isMarked(again, 2), isMarked(again, 4), isMarked(again, 5)))
                    .containsExactly(true, true, false);
            var once = ErrorMarks.write(again, List.of(fault(4), fault(5)));
            try (var last = new XSSFWorkbook(new ByteArrayInputStream(once))) {
                assertThat(List.of(isMarked(last, 2), isMarked(last, 4), isMarked(last, 5)))
                        .containsExactly(false, true, true);
                assertThat(last.getSheet(ContentSheet.ITEMS.title()).getCellComments())
                        .hasSize(3);
                assertThat(cell(last, ContentSheet.ITEMS, FIRST, 7)
                                .getCellComment()
                                .getAuthor())
                        .isEqualTo("Kế toán");
                var list = last.getSheet("Lỗi");
                assertThat(list.getPhysicalNumberOfRows()).isEqualTo(3);
                assertThat(list.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Hạng mục!E4");
                assertThat(list.getRow(2).getCell(1).getStringCellValue()).isEqualTo("Sai");
                assertThat(list.getRow(2).getCell(2).getStringCellValue()).isEqualTo("Wrong");
            }
        }
    }

    private static FieldError fault(int column) {
        return new CellError(ContentSheet.ITEMS.title(), FIRST, column, new FieldError("", "x", FAULT)).asFieldError();
    }

    private static boolean isMarked(XSSFWorkbook workbook, int column) {
        var cell = cell(workbook, ContentSheet.ITEMS, FIRST, column);
        var red = cell.getCellStyle().getFillForegroundColor() == IndexedColors.ROSE.getIndex();
        assertThat(cell.getCellComment() != null).isEqualTo(red);
        return red;
    }

    private static void note(XSSFWorkbook workbook, XSSFCell cell, String author) {
        var helper = workbook.getCreationHelper();
        var comment = cell.getSheet().createDrawingPatriarch().createCellComment(helper.createClientAnchor());
        comment.setAuthor(author);
        comment.setString(helper.createRichTextString("Xem lại"));
        cell.setCellComment(comment);
    }
}
