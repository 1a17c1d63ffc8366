package vn.laichau.hatangso.agency.workbook;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import vn.laichau.hatangso.chassis.problem.ErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;

/**
 * What is wrong in a cell.
 *
 * @param sheet its name; null for the workbook as a whole
 * @param row counted from 0
 * @param column counted from 0
 */
record CellError(String sheet, int row, int column, FieldError error) {

    private static final Pattern ADDRESS = Pattern.compile("(.+)!([A-Z]+[0-9]+)");

    static CellError ofWorkbook(FieldError error) {
        return new CellError(null, 0, 0, error);
    }

    static CellError ofWorkbook(ErrorCode code, Object... values) {
        return ofWorkbook(code.at("", values));
    }

    /** Of an error that names its cell; empty for another. */
    static Optional<CellError> of(FieldError error) {
        var parts = ADDRESS.matcher(error.pointer());
        if (!parts.matches()) {
            return Optional.empty();
        }
        var cell = new CellReference(parts.group(2));
        return Optional.of(new CellError(parts.group(1), cell.getRow(), cell.getCol(), error));
    }

    /** As people name it: {@code Hạng mục!E7}; empty for the workbook as a whole. */
    String address() {
        return sheet == null ? "" : sheet + "!" + new CellReference(row, column).formatAsString();
    }

    FieldError asFieldError() {
        return error.movedTo(address());
    }
}
