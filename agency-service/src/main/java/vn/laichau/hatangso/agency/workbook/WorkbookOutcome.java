package vn.laichau.hatangso.agency.workbook;

import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.laichau.hatangso.agency.submission.draft.DraftOutcome;
import vn.laichau.hatangso.agency.submission.draft.DraftView;

/** What became of a workbook that somebody brought. */
sealed interface WorkbookOutcome {

    /** It is the draft now; or, when only looked at, it could be. */
    record Taken(DraftView draft) implements WorkbookOutcome {}

    /** Nothing was stored. The workbook is there when it could be opened. */
    record Faulty(List<CellError> faults, Optional<XSSFWorkbook> workbook) implements WorkbookOutcome {}

    /** Nothing was stored: the duty takes no draft. */
    record Declined(DraftOutcome.Refused refused) implements WorkbookOutcome {}
}
