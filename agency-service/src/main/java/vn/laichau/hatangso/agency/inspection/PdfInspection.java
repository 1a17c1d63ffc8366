package vn.laichau.hatangso.agency.inspection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/**
 * Looks for names of actions in all bytes of a PDF, also where no reader should look: tables of objects may point anywhere, and an
 * earlier revision stays in the file. Names are found in every spelling (ISO 32000-1, 7.3.5), and in packed objects (7.5.7), which
 * are unpacked into nothing.
 */
public final class PdfInspection {

    /** Programs, files within, forms that send themselves, other documents; and what is encrypted cannot be looked at. */
    private static final Pattern ACTIVE = anyOf(
            "Launch",
            "JavaScript",
            "EmbeddedFile",
            "EmbeddedFiles",
            "RichMedia",
            "SubmitForm",
            "GoToR",
            "GoToE",
            "ImportData",
            "XFA",
            "Encrypt");

    private static final Pattern OBJECT_STREAM = anyOf("ObjStm");
    private static final Pattern FIRST_OBJECT = anyOf("First");
    private static final Pattern PACKED = anyOf("FlateDecode");
    private static final Pattern FILTER = anyOf("Filter");
    private static final Pattern PACKED_OTHERWISE = anyOf(
            "FlateDecode", "LZWDecode", "ASCIIHexDecode", "ASCII85Decode", "RunLengthDecode", "Crypt", "DecodeParms");

    private static final Pattern CONTENT = Pattern.compile("\\bstream[ \\t]*(?:\\r\\n|\\n|\\r)");

    /** In front of a stream; longer ones have no place in a document. */
    private static final int LONGEST_DICTIONARY = 2_048;

    /** Of all packed objects together. */
    private static final int MOST_UNPACKED = 64 << 20;

    private static final int PIECE = 64 << 10;
    private static final int OVERLAP = 128;

    private final Bytes file;
    private final byte[] piece = new byte[PIECE];
    private int unpacked;

    private PdfInspection(Bytes file) {
        this.file = file;
    }

    /** What speaks against opening the file. */
    public static Optional<Harm> of(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new PdfInspection(new Bytes(channel.map(MapMode.READ_ONLY, 0, channel.size()))).look();
        }
    }

    private Optional<Harm> look() throws IOException {
        if (SecondFile.isBehind(file)) {
            return Optional.of(Harm.UNSAFE);
        }
        if (ACTIVE.matcher(file).find()) {
            return Optional.of(Harm.ACTIVE);
        }
        var content = CONTENT.matcher(file);
        while (content.find()) {
            var reason = lookAtStream(content.start(), content.end());
            if (reason.isPresent()) {
                return reason;
            }
        }
        return Optional.empty();
    }

    private Optional<Harm> lookAtStream(int begin, int content) throws IOException {
        var dictionary = dictionary(begin);
        if (!OBJECT_STREAM.matcher(dictionary).find()
                && !FIRST_OBJECT.matcher(dictionary).find()) {
            return Optional.empty();
        }
        var packed = PACKED.matcher(dictionary);
        if (!packed.find()) {
            // In the clear, which was looked at, or in a way that objects are not packed in.
            return FILTER.matcher(dictionary).find() ? Optional.of(Harm.UNSAFE) : Optional.empty();
        }
        return PACKED_OTHERWISE.matcher(packed.replaceFirst("")).find() ? Optional.of(Harm.UNSAFE) : lookInto(content);
    }

    private String dictionary(int end) {
        var before =
                file.subSequence(Math.max(0, end - LONGEST_DICTIONARY), end).toString();
        var begin = before.lastIndexOf("obj");
        return begin < 0 ? before : before.substring(begin);
    }

    private Optional<Harm> lookInto(int content) throws IOException {
        try (var objects = new InflaterInputStream(file.from(content))) {
            var kept = 0;
            for (var read = read(objects, kept); read >= 0; read = read(objects, kept)) {
                unpacked += read;
                if (unpacked > MOST_UNPACKED) {
                    return Optional.of(Harm.TOO_LARGE);
                }
                var length = kept + read;
                if (ACTIVE.matcher(new Bytes(ByteBuffer.wrap(piece, 0, length))).find()) {
                    return Optional.of(Harm.ACTIVE);
                }
                kept = Math.min(OVERLAP, length);
                System.arraycopy(piece, length - kept, piece, 0, kept);
            }
            // Where it breaks off there may be more than was told, and behind that what was looked at before.
            return ACTIVE.matcher(new Bytes(ByteBuffer.wrap(piece))).find()
                    ? Optional.of(Harm.ACTIVE)
                    : Optional.empty();
        }
    }

    private int read(InflaterInputStream objects, int from) {
        try {
            return objects.read(piece, from, piece.length - from);
        } catch (IOException breaksOff) {
            return -1;
        }
    }

    /** The names, each letter as it is or by its number. */
    private static Pattern anyOf(String... names) {
        var any = new StringBuilder();
        for (var name : names) {
            any.append(any.isEmpty() ? "/(?:" : "|");
            name.chars()
                    .forEach(
                            letter -> any.append("(?:").append((char) letter).append("|(?i:#%02x))".formatted(letter)));
        }
        return Pattern.compile(any + ")(?![A-Za-z0-9#])");
    }
}
