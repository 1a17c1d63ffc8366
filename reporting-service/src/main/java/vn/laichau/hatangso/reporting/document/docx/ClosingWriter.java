package vn.laichau.hatangso.reporting.document.docx;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import vn.laichau.hatangso.reporting.document.model.DocumentModel;

/** Writes the block under the body: recipients on the left, signature on the right. */
final class ClosingWriter {

    private static final int LEFT = 4_700;

    private ClosingWriter() {}

    static void write(CTBody body, DocumentModel model) {
        var closing = model.closing();
        var gap = body.addNewP();
        ParagraphWriter.write(gap, "AfterTable", "");
        gap.getPPr().addNewKeepNext();
        var table = LayoutTableWriter.invisible(body.addNewTbl(), LEFT, PageForm.PORTRAIT.textWidth() - LEFT);
        var row = table.addRow();
        var left = table.addCell(row, 0);
        ParagraphWriter.write(left.addNewP(), "RecipientsHead", closing.head(model.language()));
        closing.lines(model.language()).forEach(line -> ParagraphWriter.write(left.addNewP(), "Recipient", line));
        var right = table.addCell(row, 1);
        closing.signedFor().forEach(line -> ParagraphWriter.write(right.addNewP(), "SignaturePost", line));
        ParagraphWriter.write(right.addNewP(), "SignatureName", closing.signer());
        if (model.annexes().isEmpty()) {
            ParagraphWriter.write(body.addNewP(), "End", "");
        }
    }
}
