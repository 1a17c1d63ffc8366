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
record WorkbookContent(ObjectNode content, List<CellError> faults, Map<String, Place> places) {

    /** A row of a sheet. */
    record Place(ContentSheet sheet, int row) {}

    /** The cell that a fault of the content is about; empty when the workbook has none for it. */
    Optional<CellError> locate(FieldError fault) {
        var pointer = fault.pointer();
        var whole = places.get(pointer);
        if (whole != null) {
            var member = WorkbookTemplate.WORDS_OF_THE_WHOLE.contains(pointer.substring(1)) ? "text" : "";
            return Optional.of(at(whole, member, fault));
        }
        var last = pointer.lastIndexOf('/');
        return last <= 0
                ? Optional.empty()
                : Optional.ofNullable(places.get(pointer.substring(0, last)))
                        .map(place -> at(place, pointer.substring(last + 1), fault));
    }

    private static CellError at(Place place, String member, FieldError fault) {
        var contentSheet = place.sheet();
        return new CellError(contentSheet.title(), place.row(), contentSheet.columnOf(member), fault);
    }
}
