package vn.laichau.hatangso.agency.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.laichau.hatangso.agency.archive.InspectionOutcome.Harmful;
import vn.laichau.hatangso.agency.archive.InspectionOutcome.Harmless;
import vn.laichau.hatangso.agency.archive.InspectionOutcome.Reason;

/** Unpacks a container into nothing, counting: sizes that it announces are not believed. */
public final class ArchiveInspection {

    /** Office files are text that repeats itself; more than that is made to burst. */
    private static final int HIGHEST_RATIO = 100;

    private static final long RATIO_MATTERS_FROM = 1 << 20;

    private final ArchiveLimits limits;
    private final NodeCount count = new NodeCount();
    private final Set<String> names = new HashSet<>();
    private final byte[] buffer = new byte[64 << 10];
    private long unpacked;
    private boolean macros;

    private ArchiveInspection(ArchiveLimits limits) {
        this.limits = limits;
    }

    public static InspectionOutcome of(Path file, ArchiveLimits limits) {
        try (var zip = new ZipFile(file.toFile())) {
            var inspection = new ArchiveInspection(limits);
            var look = inspection.look(zip);
            return look instanceof Harmful || inspection.isAllOf(file) ? look : new Harmful(Reason.BROKEN);
        } catch (IOException | IllegalArgumentException broken) {
            return new Harmful(Reason.BROKEN);
        }
    }

    /** Whether every reader finds what was looked at: those who go by the directory, and those who begin at the beginning. */
    private boolean isAllOf(Path file) throws IOException {
        return EndRecord.isPlainIn(file) && new LocalHeaders(file).agreeWith(names, unpacked);
    }

    private InspectionOutcome look(ZipFile zip) throws IOException {
        if (zip.size() > limits.entries()) {
            return new Harmful(Reason.TOO_LARGE);
        }
        for (var entry : Collections.list(zip.entries())) {
            var reason = look(zip, entry);
            if (reason.isPresent()) {
                return new Harmful(reason.get());
            }
        }
        return new Harmless(Set.copyOf(names), macros);
    }

    private Optional<Reason> look(ZipFile zip, ZipEntry entry) throws IOException {
        var name = entry.getName();
        if (name.startsWith("/")
                || name.contains("\\")
                || Arrays.asList(name.split("/", 0)).contains("..")) {
            return Optional.of(Reason.PATH_IN_NAME);
        }
        if (!names.add(name)) {
            return Optional.of(Reason.BROKEN);
        }
        try (var content = zip.getInputStream(entry)) {
            return unpack(entry, content);
        }
    }

    private Optional<Reason> unpack(ZipEntry entry, InputStream content) throws IOException {
        var begin = content.readNBytes(FileHead.LENGTH);
        var fileHead = new FileHead(begin);
        var forbiddenContent = new ForbiddenContent(entry.getName());
        forbiddenContent.see(begin, begin.length);
        if (fileHead.hasDoctype() || limits.areNodesCounted() && fileHead.isStrange()) {
            return Optional.of(Reason.DOCTYPE);
        }
        count.see(begin, begin.length);
        long size = begin.length;
        for (var read = 0; read >= 0; read = content.read(buffer)) {
            forbiddenContent.see(buffer, Math.max(read, 0));
            count.see(buffer, read);
            size += read;
            if (isTooMuch(size) || bursts(size, entry.getCompressedSize())) {
                return Optional.of(Reason.TOO_LARGE);
            }
        }
        unpacked += size;
        macros |= forbiddenContent.hasPrograms();
        return forbiddenContent.hasDoctype() ? Optional.of(Reason.DOCTYPE) : Optional.empty();
    }

    private boolean isTooMuch(long size) {
        return unpacked + size > limits.bytes() || count.nodes() > limits.nodes();
    }

    private static boolean bursts(long size, long packed) {
        return size > RATIO_MATTERS_FROM && size / Math.max(packed, 1) > HIGHEST_RATIO;
    }
}
