package vn.laichau.hatangso.reporting.document.decree;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.paper.Heading;
import vn.laichau.hatangso.reporting.document.paper.Issuer;
import vn.laichau.hatangso.reporting.document.paper.Nation;
import vn.laichau.hatangso.reporting.document.paper.Paper;
import vn.laichau.hatangso.reporting.document.paper.TextWidth;

/** Writes the blocks above the body: issuer, national name and motto, number, place and date, title, addressee. */
final class HeadBlock {

    private static final int LEFT = Issuer.WIDTH;
    private static final int RIGHT = PageForm.PORTRAIT.textWidth() - LEFT;

    private final CTBody body;
    private final Heading heading;
    private final Language language;

    HeadBlock(CTBody body, Paper paper) {
        this.body = body;
        this.heading = paper.heading();
        this.language = paper.language();
    }

    void write() {
        if (heading.notice() != null) {
            Paragraph.write(body.addNewP(), "Notice", heading.notice());
        }
        var table = TableWriter.invisible(body.addNewTbl(), LEFT, RIGHT);
        var first = table.addRow();
        writeIssuer(table.addCell(first, 0));
        writeNation(table.addCell(first, 1));
        var second = table.addRow();
        var left = table.addCell(second, 0);
        Paragraph.write(left.addNewP(), "DocumentNumber", heading.number(language));
        if (heading.type().isLetter()) {
            Paragraph.write(left.addNewP(), "LetterSummary", heading.summary());
        }
        Paragraph.write(table.addCell(second, 1).addNewP(), "PlaceAndDate", heading.placeAndDate(language));
        if (!heading.type().isLetter()) {
            writeTitle();
        }
        Paragraph.write(body.addNewP(), "Addressee", heading.addressed(language));
    }

    private void writeIssuer(CTTc cell) {
        var issuer = heading.issuer();
        Paragraph.write(cell.addNewP(), "ParentBody", issuer.parentAbove());
        Paragraph.write(cell.addNewP(), "IssuingBody", issuer.bodyInLines());
        Paragraph.rule(cell.addNewP(), LEFT, issuer.rule());
    }

    private void writeNation(CTTc cell) {
        var motto = Nation.motto(language);
        Paragraph.write(cell.addNewP(), "NationalName", Nation.name(language));
        Paragraph.write(cell.addNewP(), "Motto", motto);
        Paragraph.rule(cell.addNewP(), RIGHT, TextWidth.of(motto, 14));
    }

    private void writeTitle() {
        Paragraph.write(body.addNewP(), "DocumentType", heading.type().name());
        Paragraph.write(body.addNewP(), "Summary", heading.summary());
        var width = PageForm.PORTRAIT.textWidth();
        Paragraph.rule(body.addNewP(), width, heading.ruleUnderSummary(width));
    }
}
