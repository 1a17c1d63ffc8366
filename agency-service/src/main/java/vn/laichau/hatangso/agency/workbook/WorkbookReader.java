package vn.laichau.hatangso.agency.workbook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.workbook.WorkbookContent.Place;
import vn.laichau.hatangso.agency.workbook.cell.CellReader;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.ErrorCode;

/** Reads a filled workbook into a content. Empty rows are passed over; each fault knows its cell. */
final class WorkbookReader {

    /** A page of faults helps; ten thousand of them do not. */
    private static final int MOST_FAULTS = 100;

    private static final int MOST_ROWS = 20_000;

    private final WorkbookTemplate workbookTemplate;
    private final ObjectNode content = JsonNodeFactory.instance.objectNode();
    private final List<CellError> faults = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();

    private WorkbookReader(WorkbookTemplate workbookTemplate) {
        this.workbookTemplate = workbookTemplate;
    }

    static WorkbookContent read(XSSFWorkbook workbook, WorkbookTemplate workbookTemplate) {
        var reader = new WorkbookReader(workbookTemplate);
        HiddenSheet.faultOf(workbook, workbookTemplate).ifPresent(reader.faults::add);
        if (reader.faults.isEmpty()) {
            workbookTemplate
                    .sheets()
                    .forEach(contentSheet -> reader.read(workbook.getSheet(contentSheet.title()), contentSheet));
        }
        return new WorkbookContent(reader.content, reader.faults, reader.places);
    }

    private void read(XSSFSheet filled, ContentSheet contentSheet) {
        if (filled == null) {
            faults.add(CellError.ofWorkbook(AgencyErrorCode.MISSING_SHEET, contentSheet.title()));
        } else if (filled.getLastRowNum() > MOST_ROWS) {
            fault(contentSheet, 0, 0, CommonErrorCode.TOO_MANY, MOST_ROWS);
        } else if (hasOurHeaders(filled, contentSheet)) {
            readRows(filled, contentSheet);
        }
    }

    private boolean hasOurHeaders(XSSFSheet filled, ContentSheet contentSheet) {
        var headers = filled.getRow(ContentSheet.HEADERS);
        for (var i = 0; i < contentSheet.columns().size(); i++) {
            if (!workbookTemplate
                    .header(contentSheet, contentSheet.columns().get(i))
                    .equals(text(headers, i))) {
                fault(contentSheet, ContentSheet.HEADERS, i, AgencyErrorCode.WRONG_STRUCTURE);
                return false;
            }
        }
        return true;
    }

    private static String text(Row row, int column) {
        var cell = row == null ? null : row.getCell(column);
        return cell == null || cell.getCellType() != CellType.STRING
                ? null
                : Normalizer.normalize(cell.getStringCellValue(), Normalizer.Form.NFC);
    }

    private void readRows(XSSFSheet filled, ContentSheet contentSheet) {
        for (var number = ContentSheet.FIRST_DATA; number <= filled.getLastRowNum(); number++) {
            var row = filled.getRow(number);
            if (row != null && faults.size() < MOST_FAULTS) {
                readRow(row, contentSheet);
            }
        }
    }

    private void readRow(Row row, ContentSheet contentSheet) {
        var members = JsonNodeFactory.instance.objectNode();
        var faultsBefore = faults.size();
        for (var i = 0; i < contentSheet.columns().size(); i++) {
            var column = contentSheet.columns().get(i);
            var value = CellReader.read(row.getCell(i), column);
            if (value.value() != null && column.member() != null) {
                members.set(column.member(), value.value());
            } else if (value.error() != null) {
                faults.add(new CellError(contentSheet.title(), row.getRowNum(), i, value.error()));
            }
        }
        if (!members.isEmpty() || faults.size() > faultsBefore) {
            add(members, new Place(contentSheet, row.getRowNum()));
        }
    }

    private void add(ObjectNode members, Place place) {
        if (place.sheet() == ContentSheet.WORDS) {
            addWords(members, place);
        } else {
            var list = content.withArray("/" + place.sheet().list());
            places.put("/" + place.sheet().list() + "/" + list.size(), place);
            list.add(members);
        }
    }

    /** The questions stand there already: only one that is answered counts. */
    private void addWords(ObjectNode members, Place place) {
        var question = members.path("question").asText();
        if (!members.has("text")) {
            return;
        }
        if (WorkbookTemplate.WORDS_OF_THE_WHOLE.contains(question)) {
            places.put("/" + question, place);
            content.set(question, members.get("text"));
        } else {
            var answers = content.withArray("/answers");
            places.put("/answers/" + answers.size(), place);
            answers.add(members);
        }
    }

    private void fault(ContentSheet contentSheet, int row, int column, ErrorCode code, Object... values) {
        faults.add(new CellError(contentSheet.title(), row, column, code.at("", values)));
    }
}
