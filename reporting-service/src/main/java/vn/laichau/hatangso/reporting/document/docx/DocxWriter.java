package vn.laichau.hatangso.reporting.document.docx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import vn.laichau.hatangso.chassis.file.ReproducibleZip;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.chart.ChartDrawing;
import vn.laichau.hatangso.reporting.document.glyph.CleanText;
import vn.laichau.hatangso.reporting.document.model.Annex;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.model.DocumentModel;
import vn.laichau.hatangso.reporting.document.model.ReportPage;

/** A paper as a DOCX in the form of the decree. Equal papers give equal bytes. */
public final class DocxWriter {

    private static final String STYLES = "/decree-30/styles.xml";
    private static final String SETTINGS = "/decree-30/settings.xml";

    private final XWPFDocument document = new XWPFDocument();
    private final DocumentModel model;
    private final Optional<ReportPage> page;
    private final Map<URI, String> links = new HashMap<>();
    private final TableMarkup tables = new TableMarkup(this::source);
    private final List<Section> closed = new ArrayList<>();
    private PageForm form = PageForm.PORTRAIT;

    /** A part of the document with pages of one form, numbered apart. */
    private record Section(CTSectPr properties, PageForm form) {}

    private DocxWriter(DocumentModel model, Optional<ReportPage> page) {
        this.model = model;
        this.page = page;
        try (InputStream styles = DocxWriter.class.getResourceAsStream(STYLES)) {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(inLanguage(styles)).getStyles());
        } catch (IOException | XmlException failure) {
            throw new IllegalStateException(STYLES, failure);
        }
    }

    /** Who hears a document read aloud, and who looks for misspelt words, needs its language. */
    private String inLanguage(InputStream file) throws IOException {
        var vietnamese = new String(file.readAllBytes(), UTF_8);
        return model.language() == Language.EN ? vietnamese.replace("vi-VN", "en-GB") : vietnamese;
    }

    public static byte[] of(DocumentModel model) {
        return of(model, Optional.empty());
    }

    /** @param page where the figures lead */
    public static byte[] of(DocumentModel model, Optional<ReportPage> page) {
        return new DocxWriter(model, page).write();
    }

    private byte[] write() {
        new HeadingWriter(body(), model).write();
        blocks(model.body());
        if (model.closing() != null) {
            // A signature does not stand on a page of its own.
            keepWithNext();
            ClosingWriter.write(body(), model);
        }
        model.annexes().forEach(this::annex);
        return toBytes();
    }

    private void blocks(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            block(blocks.get(i));
            if (Block.introduces(blocks, i)) {
                keepWithNext();
            }
        }
    }

    private void block(Block block) {
        if (block instanceof Block.Head head) {
            ParagraphWriter.write(
                    body().addNewP(), head.level() == 0 ? "PartTitle" : "Heading" + head.level(), head.text());
        } else if (block instanceof Block.Text text) {
            text(text);
        } else if (block instanceof Block.Grid grid) {
            tables.write(body().addNewP(), grid.table(), form.textWidth());
            ParagraphWriter.write(body().addNewP(), "AfterTable", "");
        } else if (block instanceof Block.Picture picture) {
            var drawing = new ChartDrawing(picture.chart());
            picture(
                    drawing.png(),
                    ChartDrawing.WIDTH,
                    drawing.height(),
                    picture.chart().caption(),
                    picture.chart().description());
        } else if (block instanceof Block.Photo photo) {
            var image = photo.image();
            picture(image.png(), image.width(), image.height(), image.title(), image.description());
        }
    }

    private void text(Block.Text text) {
        var paragraph = body().addNewP();
        if (page.isEmpty()) {
            ParagraphWriter.write(paragraph, "BodyParagraph", text.plain());
            return;
        }
        ParagraphWriter.begin(paragraph, "BodyParagraph");
        text.spans()
                .forEach(span -> source(span.pointers())
                        .ifPresentOrElse(
                                source -> {
                                    var link = paragraph.addNewHyperlink();
                                    link.setId(source);
                                    ParagraphWriter.write(link.addNewR(), span.shown());
                                },
                                () -> ParagraphWriter.write(paragraph.addNewR(), span.shown())));
    }

    /** Id of the relationship that leads from a figure to its source; empty for what is no figure, and in a draft. */
    private Optional<String> source(List<String> pointers) {
        return page.filter(known -> !pointers.isEmpty())
                .map(known -> links.computeIfAbsent(known.source(pointers), this::link));
    }

    private String link(URI address) {
        return document.getPackagePart()
                .addExternalRelationship(address.toString(), XWPFRelation.HYPERLINK.getRelation())
                .getId();
    }

    /** What leads to a table stands on the page where the table begins; that of the signature is one, too. */
    private void keepWithNext() {
        body().getPArray(body().sizeOfPArray() - 1).getPPr().addNewKeepNext();
    }

    private void picture(byte[] bytes, double width, double height, String title, String description) {
        var paragraph = document.createParagraph();
        paragraph.setStyle("Picture");
        try (var png = new ByteArrayInputStream(bytes)) {
            var picture = paragraph
                    .createRun()
                    .addPicture(png, Document.PICTURE_TYPE_PNG, "chart.png", Units.toEMU(width), Units.toEMU(height));
            var properties = paragraph
                    .getRuns()
                    .get(0)
                    .getCTR()
                    .getDrawingArray(0)
                    .getInlineArray(0)
                    .getDocPr();
            properties.setDescr(CleanText.of(description));
            picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(CleanText.of(description));
        } catch (IOException | InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
        ParagraphWriter.write(body().addNewP(), "Caption", title);
    }

    /** Begins on a new page, lying, and counts its pages from one again. */
    private void annex(Annex annex) {
        closeSection();
        form = PageForm.LANDSCAPE;
        ParagraphWriter.write(body().addNewP(), "AnnexNumber", model.annexNumber(closed.size()));
        ParagraphWriter.write(body().addNewP(), "AnnexTitle", annex.heading());
        ParagraphWriter.write(body().addNewP(), "AnnexNote", "(" + annex.belongsTo() + ")");
        blocks(annex.blocks());
    }

    private byte[] toBytes() {
        MarginWriter.write(document, model.heading().notice());
        var last = body().getSectPr();
        closed.forEach(section -> finish((CTSectPr) section.properties().set(last), section.form()));
        finish(last, form);
        PropertiesWriter.write(model, document);
        try (InputStream settings = DocxWriter.class.getResourceAsStream(SETTINGS)) {
            var written = new ByteArrayOutputStream();
            document.write(unpacked(written));
            var ours = inLanguage(settings).getBytes(UTF_8);
            return ReproducibleZip.of(
                    written.toByteArray(),
                    Map.of("word/settings.xml", theirs -> ours, "word/document.xml", tables::fill));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** It is packed anew afterwards. */
    private static ZipArchiveOutputStream unpacked(OutputStream out) {
        var zip = new ZipArchiveOutputStream(out);
        zip.setLevel(Deflater.NO_COMPRESSION);
        return zip;
    }

    private void closeSection() {
        var end = body().addNewP().addNewPPr();
        end.addNewPStyle().setVal("End");
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
