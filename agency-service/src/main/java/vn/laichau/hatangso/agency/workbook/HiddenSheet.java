package vn.laichau.hatangso.agency.workbook;

import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.laichau.hatangso.agency.AgencyErrorCode;

/** The sheet that people do not see: which obligation the workbook is for, and the lists of codes. */
final class HiddenSheet {

    static final String TITLE = "Danh mục";

    private static final String TEMPLATE = "ha-tang-so workbook 1";

    private HiddenSheet() {}

    static XSSFSheet write(XSSFWorkbook workbook, WorkbookTemplate workbookTemplate) {
        var sheet = workbook.createSheet(TITLE);
        var marks = marks(workbookTemplate);
        for (var i = 0; i < marks.size(); i++) {
            sheet.createRow(i).createCell(0).setCellValue(marks.get(i));
        }
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
        return sheet;
    }

    private static List<String> marks(WorkbookTemplate workbookTemplate) {
        return List.of(
                TEMPLATE,
                workbookTemplate.obligation().obligation(),
                String.valueOf(workbookTemplate.obligation().year()),
                workbookTemplate.form());
    }

    /** Whether the workbook is one of ours for that obligation. */
    static Optional<CellError> faultOf(XSSFWorkbook workbook, WorkbookTemplate workbookTemplate) {
        var sheet = workbook.getSheet(TITLE);
        if (sheet == null || !TEMPLATE.equals(mark(sheet, 0))) {
            return Optional.of(CellError.ofWorkbook(AgencyErrorCode.NOT_OUR_TEMPLATE));
        }
        var expected = marks(workbookTemplate);
        for (var i = 1; i < expected.size(); i++) {
            if (!expected.get(i).equals(mark(sheet, i))) {
                return Optional.of(CellError.ofWorkbook(AgencyErrorCode.OTHER_OBLIGATION));
            }
        }
        return Optional.empty();
    }

    private static String mark(XSSFSheet sheet, int row) {
        var found = sheet.getRow(row);
        return found == null || found.getCell(0) == null
                ? null
                : found.getCell(0).toString();
    }
}
