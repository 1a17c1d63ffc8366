package vn.laichau.hatangso.reporting.document.outlining;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.reporting.ReportingErrorCode;

/**
 * A picture as somebody sends it, drawn anew: what else the file held stays behind.
 *
 * @param png in base64; null where there is an error
 */
record OutlinePicture(String png, Optional<FieldError> error) {

    private static final int MOST_BYTES = 4_000_000;
    private static final String MOST = "4 MB";
    private static final long MOST_PIXELS = 40_000_000;

    /** As wide as the text of a page at 150 dots an inch. */
    private static final int LONGEST_SIDE = 1_000;

    private static final Pattern PICTURE = Pattern.compile("\\A(?:\\x89PNG\\r\\n\\x1a\\n|\\xff\\xd8\\xff)");

    /** What other programs would run or open: also behind the picture, or hidden in what it says about itself. */
    private static final Pattern OTHER = Pattern.compile(
            "%PDF-|<(?i:!doctype|html|script|svg|iframe|object)|PK\\x03\\x04|PK\\x05\\x06|(?i:javascript:)");

    /** @param base64 of a PNG or JPEG */
    static OutlinePicture of(String pointer, String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException noBase64) {
            return refused(ReportingErrorCode.NOT_A_PICTURE.at(pointer));
        }
        if (bytes.length > MOST_BYTES) {
            return refused(ReportingErrorCode.PICTURE_TOO_LARGE.at(pointer, MOST));
        }
        var content = new String(bytes, ISO_8859_1);
        if (!PICTURE.matcher(content).find()) {
            return refused(ReportingErrorCode.NOT_A_PICTURE.at(pointer));
        }
        if (OTHER.matcher(content).find()) {
            return refused(ReportingErrorCode.MORE_THAN_A_PICTURE.at(pointer));
        }
        return decoded(bytes)
                .map(picture ->
                        new OutlinePicture(Base64.getEncoder().encodeToString(redrawn(picture)), Optional.empty()))
                .orElseGet(() -> refused(ReportingErrorCode.NOT_A_PICTURE.at(pointer)));
    }

    private static OutlinePicture refused(FieldError error) {
        return new OutlinePicture(null, Optional.of(error));
    }

    /** Its size is known before its pixels are unpacked. */
    private static Optional<BufferedImage> decoded(byte[] bytes) {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                var width = reader.getWidth(0);
                var height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    return Optional.empty();
                }
                var sparse = reader.getDefaultReadParam();
                var step = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
                sparse.setSourceSubsampling(step, step, 0, 0);
                return Optional.of(reader.read(0, sparse));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException undecodable) {
            // The decoders meet damaged files with exceptions of many kinds.
            return Optional.empty();
        }
    }

    /** On white, as paper is. What has the size already stays as it is, pixel by pixel. */
    private static byte[] redrawn(BufferedImage picture) {
        var scale = Math.min(1, LONGEST_SIDE / (double) Math.max(picture.getWidth(), picture.getHeight()));
        var width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        var source = scale == 1 ? picture : picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING);
        pen.drawImage(source, 0, 0, null);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn, "png", bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }
}
