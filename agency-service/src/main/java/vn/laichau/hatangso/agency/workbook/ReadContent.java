package vn.laichau.hatangso.agency.workbook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.laichau.hatangso.chassis.problem.FieldError;

/**
 * What a workbook says.
 *
 * @param content in the form of a submission's content
 * @param faults of cells; their members are left out of the content
 * @param places row (counted from 0) of each row of the content, by JSON pointer
 */
record ReadContent(ObjectNode content, List<CellFault> faults, Map<String, Place> places) {

    /** A row of a sheet. */
    record Place(Sheet sheet, int row) {}

    /** The cell that a fault of the content is about; empty when the workbook has none for it. */
    Optional<CellFault> locate(FieldError fault) {
        var pointer = fault.pointer();
        var whole = places.get(pointer);
        if (whole != null) {
            var member = Blank.WORDS_OF_THE_WHOLE.contains(pointer.substring(1)) ? "text" : "";
            return Optional.of(at(whole, member, fault));
        }
        var last = pointer.lastIndexOf('/');
        return last <= 0
                ? Optional.empty()
                : Optional.ofNullable(places.get(pointer.substring(0, last)))
                        .map(place -> at(place, pointer.substring(last + 1), fault));
    }

    private static CellFault at(Place place, String member, FieldError fault) {
        var sheet = place.sheet();
        return new CellFault(sheet.title(), place.row(), sheet.columnOf(member), fault);
    }
}
