package vn.laichau.hatangso.reporting.document.docx;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.glyph.TextWidth;
import vn.laichau.hatangso.reporting.document.model.DocumentModel;
import vn.laichau.hatangso.reporting.document.model.Heading;
import vn.laichau.hatangso.reporting.document.model.Issuer;

/** Writes the blocks above the body: issuer, national name and motto, number, place and date, title, addressee. */
final class HeadingWriter {

    private static final int LEFT = Issuer.WIDTH;
    private static final int RIGHT = PageForm.PORTRAIT.textWidth() - LEFT;

    private final CTBody body;
    private final Heading heading;
    private final Language language;

    HeadingWriter(CTBody body, DocumentModel model) {
        this.body = body;
        this.heading = model.heading();
        this.language = model.language();
    }

    void write() {
        if (heading.notice() != null) {
            ParagraphWriter.write(body.addNewP(), "Notice", heading.notice());
        }
        var table = LayoutTableWriter.invisible(body.addNewTbl(), LEFT, RIGHT);
        var first = table.addRow();
        writeIssuer(table.addCell(first, 0));
        writeNation(table.addCell(first, 1));
        var second = table.addRow();
        var left = table.addCell(second, 0);
        ParagraphWriter.write(left.addNewP(), "DocumentNumber", heading.number(language));
        if (heading.type().isLetter()) {
            ParagraphWriter.write(left.addNewP(), "LetterSummary", heading.summary());
        }
        ParagraphWriter.write(table.addCell(second, 1).addNewP(), "PlaceAndDate", heading.placeAndDate(language));
        if (!heading.type().isLetter()) {
            writeTitle();
        }
        ParagraphWriter.write(body.addNewP(), "Addressee", heading.addressed(language));
    }

    private void writeIssuer(CTTc cell) {
        var issuer = heading.issuer();
        ParagraphWriter.write(cell.addNewP(), "ParentBody", issuer.parentAbove());
        ParagraphWriter.write(cell.addNewP(), "IssuingBody", issuer.bodyInLines());
        ParagraphWriter.rule(cell.addNewP(), LEFT, issuer.rule());
    }

    private void writeNation(CTTc cell) {
        var motto = Heading.motto(language);
        ParagraphWriter.write(cell.addNewP(), "NationalName", Heading.nation(language));
        ParagraphWriter.write(cell.addNewP(), "Motto", motto);
        ParagraphWriter.rule(cell.addNewP(), RIGHT, TextWidth.of(motto, 14));
    }

    private void writeTitle() {
        ParagraphWriter.write(body.addNewP(), "DocumentType", heading.type().name());
        ParagraphWriter.write(body.addNewP(), "Summary", heading.summary());
        var width = PageForm.PORTRAIT.textWidth();
        ParagraphWriter.rule(body.addNewP(), width, heading.ruleUnderSummary(width));
    }
}
