package vn.laichau.hatangso.agency.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Looks for names of actions in all bytes of a PDF, also where no reader should look: tables of objects may point anywhere, and an
 * earlier revision stays in the file. Names are found in every spelling (ISO 32000-1, 7.3.5), and in packed objects (7.5.7), which
 * are unpacked into nothing.
 */
public final class PdfInspection {

    /**
     * Programs, of which a rendition may have one without saying so, files within, forms that send themselves, other documents; and what
     * is encrypted cannot be looked at.
     */
    private static final Pattern ACTIVE = anyOf(
            "Launch",
            "JavaScript",
            "Rendition",
            "EmbeddedFile",
            "EmbeddedFiles",
            "RichMedia",
            "SubmitForm",
            "GoToR",
            "GoToE",
            "ImportData",
            "XFA",
            "FileAttachment",
            "Encrypt");

    /** Of the same, too short to be looked for in all bytes: a picture has them by chance. */
    private static final Pattern ACTIVE_KEY = anyOf("JS", "EF");

    private static final Pattern OBJECT_STREAM = anyOf("ObjStm");
    private static final Pattern FIRST_OBJECT = anyOf("First");
    private static final Pattern PACKED = anyOf("FlateDecode");

    /** As they are called, as some readers let them be called, and content that lies in another file. */
    private static final Pattern FILTER = anyOf("Filter", "F");

    private static final Pattern PACKED_OTHERWISE = anyOf(
            "FlateDecode",
            "LZWDecode",
            "ASCIIHexDecode",
            "ASCII85Decode",
            "RunLengthDecode",
            "Crypt",
            "DecodeParms",
            "Fl",
            "LZW",
            "AHx",
            "A85",
            "RL",
            "DP",
            "F");

    private static final Pattern OBJECT = Pattern.compile("obj");

    /** Of all packed objects together. */
    private static final int MOST_UNPACKED = 64 << 20;

    private static final int PIECE = 64 << 10;
    private static final int OVERLAP = 128;

    private final Bytes file;
    private final byte[] piece = new byte[PIECE];
    private final ReadBudget budget;
    private int unpacked;

    private PdfInspection(Bytes file) {
        this.file = file;
        this.budget = new ReadBudget(file.length());
    }

    /** What speaks against opening the file. */
    public static Optional<Harm> of(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new PdfInspection(new Bytes(channel.map(MapMode.READ_ONLY, 0, channel.size()))).look();
        }
    }

    private Optional<Harm> look() {
        if (SecondFile.isBehind(file)) {
            return Optional.of(Harm.UNSAFE);
        }
        if (ACTIVE.matcher(file).find()) {
            return Optional.of(Harm.ACTIVE);
        }
        var object = OBJECT.matcher(file);
        while (object.find()) {
            var reason = PdfDictionary.at(file, object.end(), budget).flatMap(this::lookAt);
            if (reason.isPresent()) {
                return reason;
            }
            if (budget.isSpent()) {
                return Optional.of(Harm.TOO_LARGE);
            }
        }
        return Optional.empty();
    }

    private Optional<Harm> lookAt(PdfDictionary dictionary) {
        var text = dictionary.text();
        return ACTIVE_KEY.matcher(text).find()
                ? Optional.of(Harm.ACTIVE)
                : dictionary.content(budget).flatMap(content -> lookAtStream(text, content));
    }

    private Optional<Harm> lookAtStream(CharSequence dictionary, int content) {
        if (!OBJECT_STREAM.matcher(dictionary).find()
                && !FIRST_OBJECT.matcher(dictionary).find()) {
            return Optional.empty();
        }
        var packed = PACKED.matcher(dictionary);
        if (!packed.find()) {
            // In the clear, which was looked at, or in a way that objects are not packed in.
            return FILTER.matcher(dictionary).find() ? Optional.of(Harm.UNSAFE) : Optional.empty();
        }
        var before = dictionary.subSequence(0, packed.start());
        var behind = dictionary.subSequence(packed.end(), dictionary.length());
        return PACKED_OTHERWISE.matcher(before).find()
                        || PACKED_OTHERWISE.matcher(behind).find()
                ? Optional.of(Harm.UNSAFE)
                : lookInto(content);
    }

    private Optional<Harm> lookInto(int content) {
        var inflater = new Inflater();
        try (var objects = new InflaterInputStream(file.from(content), inflater)) {
            return lookInto(objects);
        } catch (IOException breaksOff) {
            // Another reader may see more of it; and where it breaks off there may be more than was told here.
            return Optional.of(isActiveWithin(PIECE) ? Harm.ACTIVE : Harm.BROKEN);
        } finally {
            // Also what was taken in for nothing: a block may be empty.
            budget.charge(inflater.getBytesRead());
            inflater.end();
        }
    }

    private Optional<Harm> lookInto(InputStream objects) throws IOException {
        var kept = 0;
        for (var more = objects.read(piece, 0, PIECE); more >= 0; more = objects.read(piece, kept, PIECE - kept)) {
            unpacked += more;
            if (unpacked > MOST_UNPACKED) {
                return Optional.of(Harm.TOO_LARGE);
            }
            var length = kept + more;
            if (isActiveWithin(length)) {
                return Optional.of(Harm.ACTIVE);
            }
            kept = Math.min(OVERLAP, length);
            System.arraycopy(piece, length - kept, piece, 0, kept);
        }
        return Optional.empty();
    }

    private boolean isActiveWithin(int length) {
        var objects = new Bytes(ByteBuffer.wrap(piece, 0, length));
        return ACTIVE.matcher(objects).find() || ACTIVE_KEY.matcher(objects).find();
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
