package vn.laichau.hatangso.reporting.document.formats;

import java.util.function.Function;
import vn.laichau.hatangso.reporting.document.decree.OfficialDocument;
import vn.laichau.hatangso.reporting.document.paper.Paper;
import vn.laichau.hatangso.reporting.document.telling.ReportFile;
import vn.laichau.hatangso.reporting.document.web.PrintedPage;
import vn.laichau.hatangso.reporting.document.web.WebPage;
import vn.laichau.hatangso.reporting.document.workbook.ReportWorkbook;

/** Every way to write a paper. */
enum Way {
    DOCX(OfficialDocument::of),
    PDF(PrintedPage::of),
    XLSX(ReportWorkbook::of),
    HTML(paper -> WebPage.of(paper, ReportFile.withAllParts().origins(), ReportFile.PORTAL));

    private final Function<Paper, byte[]> writing;

    Way(Function<Paper, byte[]> writing) {
        this.writing = writing;
    }

    byte[] write(Paper paper) {
        return writing.apply(paper);
    }
}
