package vn.laichau.hatangso.reporting.document.decree;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** A DOCX in the form of the decree, put together from top to bottom. Equal calls give equal bytes. */
public final class OfficialDocument {

    private static final String STYLES = "/decree-30/styles.xml";
    private static final String SETTINGS = "/decree-30/settings.xml";

    private final XWPFDocument document = new XWPFDocument();
    private final List<Section> closed = new ArrayList<>();
    private PageForm form = PageForm.PORTRAIT;

    /** A part of the document with pages of one form, numbered apart. */
    private record Section(CTSectPr properties, PageForm form) {}

    /** An empty document with the styles of the decree. */
    public OfficialDocument() {
        try (InputStream styles = OfficialDocument.class.getResourceAsStream(STYLES)) {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(styles).getStyles());
        } catch (IOException | XmlException failure) {
            throw new IllegalStateException(STYLES, failure);
        }
    }

    /** Writes what stands above the body. */
    public void head(Heading heading) {
        new HeadBlock(body(), heading).write();
    }

    /** Writes the body, or a part of it. */
    public void body(Consumer<Body> writing) {
        writing.accept(new Body(body(), form));
    }

    /** Writes recipients and signature. */
    public void foot(Closing closing) {
        FootBlock.write(body(), closing);
    }

    /**
     * Begins on a new page, lying, and counts its pages from one again.
     *
     * @param belongsTo which document it goes with, in brackets under the title
     */
    public void annex(String title, String belongsTo, Consumer<Body> writing) {
        closeSection();
        form = PageForm.LANDSCAPE;
        Paragraph.write(body().addNewP(), "AnnexNumber", "Phụ lục " + Numerals.roman(closed.size()));
        Paragraph.write(body().addNewP(), "AnnexTitle", title);
        Paragraph.write(body().addNewP(), "AnnexNote", "(" + belongsTo + ")");
        body(writing);
    }

    /**
     * Finishes the document.
     *
     * @param footer under every page; null for none
     */
    public byte[] toBytes(FileProperties properties, String footer) {
        MarginTexts.write(document, footer);
        var last = body().getSectPr();
        closed.forEach(section -> finish((CTSectPr) section.properties().set(last), section.form()));
        finish(last, form);
        properties.writeTo(document);
        try (InputStream settings = OfficialDocument.class.getResourceAsStream(SETTINGS)) {
            return ReproducibleZip.of(document, settings.readAllBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void closeSection() {
        var end = body().addNewP().addNewPPr();
        end.addNewPStyle().setVal("AfterTable");
        closed.add(new Section(end.addNewSectPr(), form));
    }

    private static void finish(CTSectPr section, PageForm form) {
        form.applyTo(section);
        section.addNewPgNumType().setStart(BigInteger.ONE);
    }

    private CTBody body() {
        return document.getDocument().getBody();
    }
}
