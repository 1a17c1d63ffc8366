package vn.laichau.hatangso.reporting.document.formats;

import java.util.List;
import vn.laichau.hatangso.reporting.document.paper.Block;
import vn.laichau.hatangso.reporting.document.paper.Paper;
import vn.laichau.hatangso.reporting.document.telling.ReportFile;
import vn.laichau.hatangso.reporting.report.ReportKind;

/** Papers that tests write. */
final class Papers {

    private Papers() {}

    static Paper letter() {
        return ReportFile.withAllParts().of(ReportKind.REMINDER, "mobifone").paper();
    }

    static Paper withBody(Paper paper, List<Block> body) {
        return new Paper(paper.language(), paper.heading(), body, paper.closing(), paper.annexes(), paper.properties());
    }
}
