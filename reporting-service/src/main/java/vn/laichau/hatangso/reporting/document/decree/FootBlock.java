package vn.laichau.hatangso.reporting.document.decree;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import vn.laichau.hatangso.reporting.document.paper.Paper;

/** Writes the block under the body: recipients on the left, signature on the right. */
final class FootBlock {

    private static final int LEFT = 4_700;

    private FootBlock() {}

    static void write(CTBody body, Paper paper) {
        var closing = paper.closing();
        var gap = body.addNewP();
        Paragraph.write(gap, "AfterTable", "");
        gap.getPPr().addNewKeepNext();
        var table = TableWriter.invisible(body.addNewTbl(), LEFT, PageForm.PORTRAIT.textWidth() - LEFT);
        var row = table.addRow();
        var left = table.addCell(row, 0);
        Paragraph.write(left.addNewP(), "RecipientsHead", closing.head(paper.language()));
        closing.lines(paper.language()).forEach(line -> Paragraph.write(left.addNewP(), "Recipient", line));
        var right = table.addCell(row, 1);
        closing.signedFor().forEach(line -> Paragraph.write(right.addNewP(), "SignaturePost", line));
        Paragraph.write(right.addNewP(), "SignatureName", closing.signer());
        if (paper.annexes().isEmpty()) {
            Paragraph.write(body.addNewP(), "End", "");
        }
    }
}
