package vn.laichau.hatangso.agency.workbook;

import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.laichau.hatangso.agency.workbook.cell.CodeChoice;

/** The codes that columns offer: each list stands in a column of the hidden sheet. */
final class ChoiceLists {

    /** Rows that offer their lists; more may be filled in. */
    private static final int ROWS_WITH_LISTS = 5_000;

    private static final int FIRST_COLUMN = 2;

    private final XSSFSheet hidden;
    private int next = FIRST_COLUMN;

    ChoiceLists(XSSFSheet hidden) {
        this.hidden = hidden;
    }

    void offer(Map<String, String> codes, XSSFSheet page, int column) {
        var helper = page.getDataValidationHelper();
        var rows = new CellRangeAddressList(
                ContentSheet.FIRST_DATA, ContentSheet.FIRST_DATA + ROWS_WITH_LISTS - 1, column, column);
        var validation = helper.createValidation(helper.createFormulaListConstraint(list(codes)), rows);
        validation.createErrorBox("Không có trong danh sách", "Hãy chọn một giá trị trong danh sách.");
        validation.setShowErrorBox(true);
        page.addValidationData(validation);
    }

    /** @return where the list stands, as a formula */
    private String list(Map<String, String> codes) {
        var column = next++;
        var row = 0;
        for (var code : codes.entrySet()) {
            WorkbookWriter.cell(hidden, row++, column, CodeChoice.text(code.getKey(), code.getValue()));
        }
        var letter = CellReference.convertNumToColString(column);
        return "'%s'!$%s$1:$%s$%d".formatted(HiddenSheet.TITLE, letter, letter, row);
    }
}
