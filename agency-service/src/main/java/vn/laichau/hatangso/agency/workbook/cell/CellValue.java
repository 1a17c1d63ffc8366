package vn.laichau.hatangso.agency.workbook.cell;

import com.fasterxml.jackson.databind.JsonNode;
import vn.laichau.hatangso.chassis.problem.ErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** What a cell says. */
public sealed interface CellValue {

    record Nothing() implements CellValue {}

    record Said(JsonNode value) implements CellValue {}

    record Faulty(FieldError error) implements CellValue {}

    static CellValue faulty(ErrorCode code, Object... values) {
        return new Faulty(code.at("", values));
    }
}
