package vn.laichau.hatangso.reporting.document.decree;

import java.util.List;
import java.util.Locale;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;

/** Writes the body, numbering its heads by the decree: I. CAPITALS, 1. bold, a) in the Vietnamese alphabet. */
public final class Body {

    private final CTBody body;
    private final int width;
    private int sections;
    private int items;
    private int points;

    Body(CTBody body, PageForm form) {
        this.body = body;
        this.width = form.textWidth();
    }

    /** "I. TITLE". */
    public void section(String title) {
        var upper = title.toUpperCase(Locale.forLanguageTag("vi"));
        Paragraph.write(body.addNewP(), "Heading1", Numerals.roman(++sections) + ". " + upper);
        items = 0;
        points = 0;
    }

    /** "1. Title". */
    public void item(String title) {
        Paragraph.write(body.addNewP(), "Heading2", ++items + ". " + title);
        points = 0;
    }

    /** "a) Title". */
    public void point(String title) {
        Paragraph.write(body.addNewP(), "Heading3", Numerals.letter(++points) + ") " + title);
    }

    /** Each line of the text becomes a paragraph; empty ones are left out. */
    public void paragraph(String text) {
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> Paragraph.write(body.addNewP(), "BodyParagraph", line.strip()));
    }

    /** "- text", a sentence of its own. */
    public void dash(String text) {
        paragraph("- " + text.strip());
    }

    /** "- text;" and so on; the last one ends with a full stop. */
    public void list(List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            dash(texts.get(i) + (i < texts.size() - 1 ? ";" : "."));
        }
    }

    /** A table over the whole width. */
    public void table(Table table) {
        TableWriter.write(body.addNewTbl(), table, width);
        Paragraph.write(body.addNewP(), "AfterTable", "");
    }
}
