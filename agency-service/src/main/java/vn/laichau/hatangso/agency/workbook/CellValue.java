package vn.laichau.hatangso.agency.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import vn.laichau.hatangso.chassis.text.Text;

/** What a cell says. */
sealed interface CellValue {

    record Nothing() implements CellValue {}

    record Said(JsonNode value) implements CellValue {}

    record Faulty(String code, Text detail) implements CellValue {}

    static CellValue faulty(String code, String vi, String en) {
        return new Faulty(code, Text.of(vi, en));
    }
}
