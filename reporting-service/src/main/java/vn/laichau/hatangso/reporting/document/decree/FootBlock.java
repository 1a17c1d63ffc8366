package vn.laichau.hatangso.reporting.document.decree;

import java.util.ArrayList;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;

/** Writes the block under the body: recipients on the left, signature on the right. */
final class FootBlock {

    private static final int LEFT = 4_700;

    private FootBlock() {}

    static void write(CTBody body, Closing closing) {
        Paragraph.write(body.addNewP(), "AfterTable", "");
        var table = TableWriter.invisible(body.addNewTbl(), LEFT, PageForm.PORTRAIT.textWidth() - LEFT);
        var row = table.addRow();
        var left = table.addCell(row, 0);
        Paragraph.write(left.addNewP(), "RecipientsHead", "Nơi nhận:");
        lines(closing).forEach(line -> Paragraph.write(left.addNewP(), "Recipient", line));
        var right = table.addCell(row, 1);
        closing.signedFor().forEach(line -> Paragraph.write(right.addNewP(), "SignaturePost", line));
        Paragraph.write(right.addNewP(), "SignatureName", closing.signer());
        Paragraph.write(body.addNewP(), "AfterTable", "");
    }

    /** "- Như trên;" first, the files last and with the only full stop. */
    private static List<String> lines(Closing closing) {
        var lines = new ArrayList<String>();
        lines.add("- Như trên;");
        closing.recipients().forEach(recipient -> lines.add("- " + recipient + ";"));
        lines.add("- " + closing.filedAt() + ".");
        return lines;
    }
}
