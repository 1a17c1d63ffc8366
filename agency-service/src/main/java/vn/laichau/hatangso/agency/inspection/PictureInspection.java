package vn.laichau.hatangso.agency.inspection;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/** Decodes a picture, and finds what else the file may be. */
public final class PictureInspection {

    /** Of the largest cameras of telephones. */
    private static final long MOST_PIXELS = 120_000_000;

    /** What is kept of it in memory, by side. */
    private static final int KEPT_PIXELS = 500;

    private static final Pattern OTHER_BEGINNING = Pattern.compile("%PDF-|<(?i:!doctype|html|script|svg|\\?xml)");
    private static final int BEGINNING = 1_024;

    private PictureInspection() {}

    /** @param format name of the decoder: {@code png} or {@code jpeg} */
    public static Optional<Harm> of(Path file, String format) throws IOException {
        return isOtherToo(file) ? Optional.of(Harm.UNSAFE) : decode(file, format);
    }

    private static boolean isOtherToo(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var bytes = new Bytes(channel.map(MapMode.READ_ONLY, 0, channel.size()));
            var beginning = bytes.subSequence(0, Math.min(BEGINNING, bytes.length()));
            return SecondFile.isBehind(bytes)
                    || OTHER_BEGINNING.matcher(beginning).find();
        }
    }

    private static Optional<Harm> decode(Path file, String format) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var content = new FileImageInputStream(file.toFile())) {
            reader.setInput(content, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                return Optional.of(Harm.TOO_LARGE);
            }
            decode(reader);
            return Optional.empty();
        } catch (IOException | RuntimeException undecodable) {
            // The decoders meet damaged files with exceptions of many kinds.
            return Optional.of(Harm.BROKEN);
        } finally {
            reader.dispose();
        }
    }

    private static void decode(ImageReader reader) throws IOException {
        var step = 1 + Math.max(reader.getWidth(0), reader.getHeight(0)) / KEPT_PIXELS;
        var sparse = new ImageReadParam();
        sparse.setSourceSubsampling(step, step, 0, 0);
        try {
            reader.read(0, sparse);
        } catch (IIOException colours) {
            // Of printers, which a screen has not; what is damaged is so without them as well.
            if (!reader.canReadRaster()) {
                throw colours;
            }
            reader.readRaster(0, sparse);
        }
    }
}
