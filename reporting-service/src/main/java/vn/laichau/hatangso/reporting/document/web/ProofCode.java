package vn.laichau.hatangso.reporting.document.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.chart.GlyphShapes;

/** The code in the foot of the first page: from paper back to the page that says whether this is the issued text. */
final class ProofCode {

    private static final float MM = 72f / 25.4f;
    private static final float LEFT = 30 * MM;
    private static final float FOOT = 3 * MM;
    private static final float SIZE = 15 * MM;
    private static final double LETTERS = 7.5;

    private final PDDocument document;
    private final PDPage page;
    private final URI proof;
    private final boolean english;

    private ProofCode(PDDocument document, URI proof, Language language) {
        this.document = document;
        this.page = document.getPage(0);
        this.proof = proof;
        this.english = language == Language.EN;
    }

    static void add(PDDocument document, URI proof, Language language) throws IOException {
        new ProofCode(document, proof, language).add();
    }

    private void add() throws IOException {
        var lines = List.of(
                english
                        ? "Is this the issued text? Where do its figures come from?"
                        : "Kiểm chứng văn bản, nguồn của từng số liệu:",
                proof.toString());
        try (var pen = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            pen.beginMarkedContent(COSName.getPDFName("Artifact"));
            pen.setNonStrokingColor(0f);
            draw(pen, code());
            var y = FOOT + SIZE * 2 / 5;
            for (var line : lines) {
                write(pen, line, LEFT + SIZE + MM, y);
                y -= (float) LETTERS * 1.3f;
            }
            pen.endMarkedContent();
        }
        var width = lines.stream()
                .mapToDouble(line -> GlyphShapes.width(line, LETTERS))
                .max()
                .orElse(0);
        link(new PDRectangle(LEFT, FOOT, SIZE + 2 * MM + (float) width, SIZE), lines.get(0) + " " + proof);
    }

    private void link(PDRectangle area, String described) throws IOException {
        var link = new PDAnnotationLink();
        var action = new PDActionURI();
        action.setURI(proof.toString());
        link.setAction(action);
        link.setRectangle(area);
        link.setContents(described);
        var border = new PDBorderStyleDictionary();
        border.setWidth(0);
        link.setBorderStyle(border);
        AnnotationTags.add(document, page, link, "Link", described);
    }

    private BitMatrix code() {
        try {
            return new QRCodeWriter()
                    .encode(
                            proof.toString(),
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void draw(PDPageContentStream pen, BitMatrix code) throws IOException {
        var side = SIZE / code.getWidth();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    pen.addRect(LEFT + x * side, FOOT + SIZE - (y + 1) * side, side, side);
                }
            }
        }
        pen.fill();
    }

    /** As shapes: the page's fonts have only the letters that its text needs. */
    private static void write(PDPageContentStream pen, String line, float x, float y) throws IOException {
        var at = new float[6];
        float fromX = 0;
        float fromY = 0;
        for (var path = GlyphShapes.outline(line, 0, 0, LETTERS).getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> pen.moveTo(x + at[0], y - at[1]);
                case PathIterator.SEG_LINETO -> pen.lineTo(x + at[0], y - at[1]);
                case PathIterator.SEG_QUADTO ->
                    pen.curveTo(
                            x + fromX + (at[0] - fromX) * 2 / 3,
                            y - fromY - (at[1] - fromY) * 2 / 3,
                            x + at[2] + (at[0] - at[2]) * 2 / 3,
                            y - at[3] - (at[1] - at[3]) * 2 / 3,
                            x + at[2],
                            y - at[3]);
                case PathIterator.SEG_CUBICTO ->
                    pen.curveTo(x + at[0], y - at[1], x + at[2], y - at[3], x + at[4], y - at[5]);
                default -> pen.closePath();
            }
            var last = path.currentSegment(at);
            if (last != PathIterator.SEG_CLOSE) {
                var end = last == PathIterator.SEG_QUADTO ? 2 : last == PathIterator.SEG_CUBICTO ? 4 : 0;
                fromX = at[end];
                fromY = at[end + 1];
            }
        }
        pen.fill();
    }
}
