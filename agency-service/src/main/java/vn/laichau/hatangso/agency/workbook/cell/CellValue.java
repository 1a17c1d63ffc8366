package vn.laichau.hatangso.agency.workbook.cell;

import com.fasterxml.jackson.databind.JsonNode;
import vn.laichau.hatangso.chassis.problem.ErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;

/**
 * What a cell says.
 *
 * @param value null of a cell that says nothing, and of a faulty one
 * @param error null of a sound one
 */
public record CellValue(JsonNode value, FieldError error) {

    static final CellValue NOTHING = new CellValue(null, null);

    static CellValue said(JsonNode value) {
        return new CellValue(value, null);
    }

    static CellValue faulty(ErrorCode code, Object... values) {
        return new CellValue(null, code.at("", values));
    }
}
