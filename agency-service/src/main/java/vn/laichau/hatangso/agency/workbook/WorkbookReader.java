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
import vn.laichau.hatangso.agency.workbook.CellValue.Faulty;
import vn.laichau.hatangso.agency.workbook.CellValue.Said;
import vn.laichau.hatangso.agency.workbook.ReadContent.Place;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.ErrorCode;

/** Reads a filled workbook into a content. Empty rows are passed over; each fault knows its cell. */
final class WorkbookReader {

    /** A page of faults helps; ten thousand of them do not. */
    private static final int MOST_FAULTS = 100;

    private static final int MOST_ROWS = 20_000;

    private final Blank blank;
    private final ObjectNode content = JsonNodeFactory.instance.objectNode();
    private final List<CellFault> faults = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();

    private WorkbookReader(Blank blank) {
        this.blank = blank;
    }

    static ReadContent read(XSSFWorkbook workbook, Blank blank) {
        var reader = new WorkbookReader(blank);
        HiddenSheet.faultOf(workbook, blank).ifPresent(reader.faults::add);
        if (reader.faults.isEmpty()) {
            blank.sheets().forEach(sheet -> reader.read(workbook.getSheet(sheet.title()), sheet));
        }
        return new ReadContent(reader.content, reader.faults, reader.places);
    }

    private void read(XSSFSheet filled, Sheet sheet) {
        if (filled == null) {
            faults.add(CellFault.ofWorkbook(AgencyErrorCode.MISSING_SHEET, sheet.title()));
        } else if (filled.getLastRowNum() > MOST_ROWS) {
            fault(sheet, 0, 0, CommonErrorCode.TOO_MANY, MOST_ROWS);
        } else if (hasOurHeaders(filled, sheet)) {
            readRows(filled, sheet);
        }
    }

    private boolean hasOurHeaders(XSSFSheet filled, Sheet sheet) {
        var headers = filled.getRow(Sheet.HEADERS);
        for (var i = 0; i < sheet.columns().size(); i++) {
            if (!blank.header(sheet, sheet.columns().get(i)).equals(text(headers, i))) {
                fault(sheet, Sheet.HEADERS, i, AgencyErrorCode.WRONG_STRUCTURE);
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

    private void readRows(XSSFSheet filled, Sheet sheet) {
        for (var number = Sheet.FIRST_DATA; number <= filled.getLastRowNum(); number++) {
            var row = filled.getRow(number);
            if (row != null && faults.size() < MOST_FAULTS) {
                readRow(row, sheet);
            }
        }
    }

    private void readRow(Row row, Sheet sheet) {
        var members = JsonNodeFactory.instance.objectNode();
        var faultsBefore = faults.size();
        for (var i = 0; i < sheet.columns().size(); i++) {
            var column = sheet.columns().get(i);
            var value = CellReader.read(row.getCell(i), column);
            if (value instanceof Said said && column.member() != null) {
                members.set(column.member(), said.value());
            } else if (value instanceof Faulty faulty) {
                faults.add(new CellFault(sheet.title(), row.getRowNum(), i, faulty.error()));
            }
        }
        if (!members.isEmpty() || faults.size() > faultsBefore) {
            add(members, new Place(sheet, row.getRowNum()));
        }
    }

    private void add(ObjectNode members, Place place) {
        if (place.sheet() == Sheet.WORDS) {
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
        if (Blank.WORDS_OF_THE_WHOLE.contains(question)) {
            places.put("/" + question, place);
            content.set(question, members.get("text"));
        } else {
            var answers = content.withArray("/answers");
            places.put("/answers/" + answers.size(), place);
            answers.add(members);
        }
    }

    private void fault(Sheet sheet, int row, int column, ErrorCode code, Object... values) {
        faults.add(new CellFault(sheet.title(), row, column, code.at("", values)));
    }
}
