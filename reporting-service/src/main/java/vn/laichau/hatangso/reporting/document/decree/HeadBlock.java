package vn.laichau.hatangso.reporting.document.decree;

import java.util.Locale;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;

/** Writes the blocks above the body: issuer, national name and motto, number, place and date, title, addressee. */
final class HeadBlock {

    private static final String NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** The national name at 13 points needs 96 mm. */
    private static final int LEFT = 3_650;

    private static final int RIGHT = PageForm.PORTRAIT.textWidth() - LEFT;

    /** Rules under the issuing body and the summary are a third to a half of the text. */
    private static final double RULE_SHARE = 0.42;

    private final CTBody body;
    private final Heading heading;

    HeadBlock(CTBody body, Heading heading) {
        this.body = body;
        this.heading = heading;
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
        Paragraph.write(table.addCell(second, 0).addNewP(), "DocumentNumber", heading.number());
        Paragraph.write(table.addCell(second, 1).addNewP(), "PlaceAndDate", heading.placeAndDate());
        writeTitle();
    }

    private void writeIssuer(CTTc cell) {
        var issuing = inLines(heading.issuer().body().toUpperCase(VIETNAMESE));
        Paragraph.write(
                cell.addNewP(), "ParentBody", abbreviated(heading.issuer().parent()));
        Paragraph.write(cell.addNewP(), "IssuingBody", issuing);
        Paragraph.rule(cell.addNewP(), LEFT, ruleUnder(issuing, 13, LEFT));
    }

    private void writeNation(CTTc cell) {
        Paragraph.write(cell.addNewP(), "NationalName", NATIONAL_NAME);
        Paragraph.write(cell.addNewP(), "Motto", MOTTO);
        Paragraph.rule(cell.addNewP(), RIGHT, TextWidth.of(MOTTO, 14));
    }

    private void writeTitle() {
        Paragraph.write(body.addNewP(), "DocumentType", heading.type().name());
        Paragraph.write(body.addNewP(), "Summary", heading.summary());
        var width = PageForm.PORTRAIT.textWidth();
        Paragraph.rule(body.addNewP(), width, ruleUnder(heading.summary(), 14, width));
        Paragraph.write(body.addNewP(), "Addressee", "Kính gửi: " + heading.addressee());
    }

    private static int ruleUnder(String text, int points, int column) {
        var line =
                text.lines().mapToInt(each -> TextWidth.of(each, points)).max().orElse(0);
        return (int) (RULE_SHARE * Math.min(line, column));
    }

    /** The parent body may be abbreviated where the abbreviation is common (Appendix I, II.2). */
    private static String abbreviated(String parent) {
        return parent.toUpperCase(VIETNAMESE).replace("ỦY BAN NHÂN DÂN", "UBND");
    }

    /** A name that needs two lines is parted before "VÀ". */
    private static String inLines(String name) {
        return TextWidth.of(name, 13) > LEFT ? name.replaceFirst(" VÀ ", "\nVÀ ") : name;
    }
}
