package vn.laichau.hatangso.agency.workbook;

import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.laichau.hatangso.agency.submission.draft.DraftView;
import vn.laichau.hatangso.agency.submission.draft.Drafting;

/** What became of a workbook that somebody brought. */
sealed interface Taking {

    /** It is the draft now; or, when only looked at, it could be. */
    record Taken(DraftView draft) implements Taking {}

    /** Nothing was stored. The workbook is there when it could be opened. */
    record Faulty(List<CellFault> faults, Optional<XSSFWorkbook> workbook) implements Taking {}

    /** Nothing was stored: the duty takes no draft. */
    record Declined(Drafting.Refused refused) implements Taking {}
}
