package vn.laichau.hatangso.agency.workbook;

import org.apache.poi.ss.util.CellReference;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * What is wrong in a cell.
 *
 * @param sheet its name; null for the workbook as a whole
 * @param row counted from 0
 * @param column counted from 0
 */
record CellFault(String sheet, int row, int column, String code, Text detail) {

    static CellFault ofWorkbook(String code, String vi, String en) {
        return new CellFault(null, 0, 0, code, Text.of(vi, en));
    }

    /** As people name it: {@code Hạng mục!E7}; empty for the workbook as a whole. */
    String address() {
        return sheet == null ? "" : sheet + "!" + new CellReference(row, column).formatAsString();
    }

    FieldError asFieldError() {
        return new FieldError(address(), code, detail);
    }
}
