package vn.laichau.hatangso.agency.receiptcheck;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.GregorianCalendar;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** The sheet of a receipt as a PDF; the same receipt gives the same bytes. */
final class ReceiptDocument {

    private static final String FONT = "Liberation Serif";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private ReceiptDocument() {}

    static byte[] of(ReceiptSheet sheet) {
        try (var renderer = builder(sheet).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            return save(renderer.getPdfDocument(), sheet);
        } catch (IOException impossible) {
            throw new IllegalStateException("receipt not written", impossible);
        }
    }

    private static PdfRendererBuilder builder(ReceiptSheet sheet) {
        var drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer("qr", picture(new QrCode(sheet.address())));
        return new PdfRendererBuilder()
                .useFastMode()
                .withHtmlContent(sheet.html(), null)
                .useFont(() -> font("Regular"), FONT, REGULAR, FontStyle.NORMAL, true)
                .useFont(() -> font("Bold"), FONT, BOLD, FontStyle.NORMAL, true)
                .useObjectDrawerFactory(drawers);
    }

    private static InputStream font(String style) {
        return ReceiptDocument.class.getResourceAsStream("/liberation/LiberationSerif-" + style + ".ttf");
    }

    /** Drawn as shapes, so that it prints sharp. */
    private static FSObjectDrawer picture(QrCode code) {
        return (element, x, y, width, height, device, context, dotsPerPixel) -> {
            var side = (float) width / dotsPerPixel;
            device.drawWithGraphics(
                    (float) x, (float) y, (float) width, (float) height, canvas -> paint(canvas, code, side));
            return Map.of();
        };
    }

    private static void paint(Graphics2D canvas, QrCode code, float side) {
        canvas.scale(side / code.size(), side / code.size());
        canvas.setColor(Color.BLACK);
        for (var y = 0; y < code.size(); y++) {
            for (var x = 0; x < code.size(); x++) {
                if (code.isDark(x, y)) {
                    canvas.fillRect(x, y, 1, 1);
                }
            }
        }
    }

    /** Dates and identifiers that the library takes from the clock come from the receipt instead. */
    private static byte[] save(PDDocument document, ReceiptSheet sheet) throws IOException {
        var arrived = GregorianCalendar.from(sheet.arrivedAt().atZone(VietnamTime.ZONE));
        var information = document.getDocumentInformation();
        information.setTitle("Biên nhận " + sheet.number());
        information.setCreationDate(arrived);
        information.setModificationDate(arrived);
        document.setDocumentId(sheet.arrivedAt().toEpochMilli());
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
