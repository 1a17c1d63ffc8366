package vn.laichau.hatangso.agency.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks a container into nothing, counting: sizes that it announces are not believed. */
public final class ArchiveInspection {

    /** Office files are text that repeats itself; more than that is made to burst. */
    private static final int HIGHEST_RATIO = 100;

    private static final long RATIO_MATTERS_FROM = 1 << 20;

    /** Of a document within: it is laid beside the upload, and there is room for eight of both. */
    private static final long MOST_WITHIN = 8 << 20;

    private final ArchiveLimits limits;
    private final NodeCount count = new NodeCount();
    private final Set<String> names = new HashSet<>();
    private final byte[] buffer = new byte[64 << 10];
    private final boolean isWithin;
    private long unpacked;

    /** @param isWithin whether the container lies in another one */
    private ArchiveInspection(ArchiveLimits limits, boolean isWithin) {
        this.limits = limits;
        this.isWithin = isWithin;
    }

    /** What speaks against opening the file. */
    public static Optional<Harm> of(Path file, ArchiveLimits limits) {
        return of(file, limits, false);
    }

    private static Optional<Harm> of(Path file, ArchiveLimits limits, boolean isWithin) {
        try (var zip = new ZipFile(file.toFile())) {
            var inspection = new ArchiveInspection(limits, isWithin);
            var harm = inspection.look(zip);
            return harm.isPresent() || inspection.isAllOf(file) ? harm : Optional.of(Harm.BROKEN);
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.of(Harm.BROKEN);
        }
    }

    /** Whether every reader finds what was looked at: those who go by the directory, and those who begin at the beginning. */
    private boolean isAllOf(Path file) throws IOException {
        return EndRecord.isPlainIn(file) && new LocalHeaders(file).agreeWith(names, unpacked);
    }

    private Optional<Harm> look(ZipFile zip) throws IOException {
        if (zip.size() > limits.entries()) {
            return Optional.of(Harm.TOO_LARGE);
        }
        for (var entry : Collections.list(zip.entries())) {
            var harm = look(zip, entry);
            if (harm.isPresent()) {
                return harm;
            }
        }
        return Optional.empty();
    }

    private Optional<Harm> look(ZipFile zip, ZipEntry entry) throws IOException {
        var name = entry.getName();
        if (name.startsWith("/")
                || name.contains("\\")
                || Arrays.asList(name.split("/", 0)).contains("..")) {
            return Optional.of(Harm.UNSAFE);
        }
        if (!names.add(name)) {
            return Optional.of(Harm.BROKEN);
        }
        try (var content = zip.getInputStream(entry)) {
            return unpack(entry, content).or(() -> lookInto(zip, entry));
        }
    }

    private Optional<Harm> unpack(ZipEntry entry, InputStream content) throws IOException {
        var begin = content.readNBytes(FileHead.LENGTH);
        if (limits.areNodesCounted() && new FileHead(begin).isStrange()) {
            return Optional.of(Harm.UNSAFE);
        }
        count.see(begin, begin.length);
        long size = begin.length;
        for (var read = 0; read >= 0; read = content.read(buffer)) {
            count.see(buffer, read);
            size += read;
            if (isTooMuch(size)
                    || bursts(size, entry.getCompressedSize())
                    || size > MOST_WITHIN && OfficePart.isEmbeddedDocument(entry.getName())) {
                return Optional.of(Harm.TOO_LARGE);
            }
        }
        unpacked += size;
        return Optional.empty();
    }

    /** Once its size is known. */
    private Optional<Harm> lookInto(ZipFile zip, ZipEntry entry) {
        if (!OfficePart.isSoundName(entry.getName())) {
            return Optional.of(Harm.ACTIVE);
        }
        try (var content = zip.getInputStream(entry)) {
            if (OfficePart.isEmbeddedDocument(entry.getName())) {
                return lookIntoDocument(content);
            }
            return OfficePart.isText(entry.getName()) ? OfficePart.look(entry.getName(), content) : Optional.empty();
        } catch (IOException broken) {
            return Optional.of(Harm.BROKEN);
        }
    }

    private Optional<Harm> lookIntoDocument(InputStream content) throws IOException {
        if (isWithin) {
            return Optional.of(Harm.ACTIVE);
        }
        var file = Files.createTempFile("embedded", null);
        try {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return of(file, limits, true);
        } finally {
            Files.delete(file);
        }
    }

    private boolean isTooMuch(long size) {
        return unpacked + size > limits.bytes() || count.nodes() > limits.nodes();
    }

    private static boolean bursts(long size, long packed) {
        return size > RATIO_MATTERS_FROM && size / Math.max(packed, 1) > HIGHEST_RATIO;
    }
}
