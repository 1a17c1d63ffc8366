package vn.laichau.hatangso.agency.surroundings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files of the kinds that people attach, as good or bad as a test wants them. */
public final class SampleFiles {

    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private SampleFiles() {}

    public static byte[] docx() {
        return zip(document("word/document.xml"));
    }

    public static byte[] xlsx() {
        return zip(document("xl/workbook.xml"));
    }

    /** A document with one more file inside. */
    public static byte[] xlsxWith(String name, String content) {
        var files = document("xl/workbook.xml");
        files.put(name, content.getBytes(UTF_8));
        return zip(files);
    }

    /** A workbook after somebody has written into it. */
    public static byte[] filled(byte[] template, Consumer<XSSFWorkbook> hand) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
                var bytes = new ByteArrayOutputStream()) {
            hand.accept(workbook);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Some hundred kilobytes that unpack to a hundred megabytes. */
    public static byte[] bomb() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var megabyte = new byte[1 << 20];
            for (var i = 0; i < 100; i++) {
                zip.write(megabyte);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** @param format {@code png} or {@code jpeg} */
    public static byte[] picture(String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> document(String part) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("[Content_Types].xml", "<Types/>".getBytes(UTF_8));
        files.put(part, "<a/>".getBytes(UTF_8));
        return files;
    }

    public static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
