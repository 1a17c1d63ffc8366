package vn.laichau.hatangso.reporting.document.formats;

import java.util.function.Function;
import vn.laichau.hatangso.reporting.document.docx.DocxWriter;
import vn.laichau.hatangso.reporting.document.model.DocumentModel;
import vn.laichau.hatangso.reporting.document.narrative.ReportFile;
import vn.laichau.hatangso.reporting.document.web.HtmlPageWriter;
import vn.laichau.hatangso.reporting.document.web.PdfWriter;
import vn.laichau.hatangso.reporting.document.workbook.ReportWorkbook;

/** Every way to write a paper. */
enum OutputFormat {
    DOCX(DocxWriter::of),
    PDF(PdfWriter::of),
    XLSX(ReportWorkbook::of),
    HTML(documentModel ->
            HtmlPageWriter.of(documentModel, ReportFile.withAllParts().origins(), ReportFile.PORTAL));

    private final Function<DocumentModel, byte[]> writing;

    OutputFormat(Function<DocumentModel, byte[]> writing) {
        this.writing = writing;
    }

    byte[] write(DocumentModel documentModel) {
        return writing.apply(documentModel);
    }
}
