package vn.laichau.hatangso.agency.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.agency.inspection.CraftedFile.joined;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.surroundings.SampleFiles;

class ArchiveInspectionTest {

    private static final ArchiveLimits FEW_NODES = new ArchiveLimits(10, 1 << 20, 100);

    @TempDir
    Path folder;

    private Optional<Harm> look(byte[] archive, ArchiveLimits limits) throws IOException {
        return ArchiveInspection.of(Files.write(folder.resolve("archive"), archive), limits);
    }

    private Optional<Harm> look(byte[] archive) throws IOException {
        return look(archive, ArchiveLimits.DOCUMENT);
    }

    private Optional<Harm> lookAtPart(byte[] content, ArchiveLimits limits) throws IOException {
        return look(SampleFiles.zip(Map.of("a.xml", content)), limits);
    }

    /** The files of an archive without the directory that names them. */
    private static byte[] withoutDirectory(byte[] archive) {
        var text = new String(archive, ISO_8859_1);
        return text.substring(0, text.indexOf("PK\1\2")).getBytes(ISO_8859_1);
    }

    @Test
    void findsNothingAgainstAnOfficeFile() throws IOException {
        assertThat(look(SampleFiles.docx())).isEmpty();
        assertThat(look(SampleFiles.xlsx(), ArchiveLimits.WORKBOOK)).isEmpty();
    }

    @Test
    void refusesAFileThatStandsInFrontAndNotInTheDirectory() throws IOException {
        var hidden = withoutDirectory(SampleFiles.zip(Map.of("xl/vbaProject.bin", "x".getBytes(UTF_8))));
        assertThat(look(joined(hidden, SampleFiles.xlsx()))).contains(Harm.BROKEN);
    }

    @Test
    void refusesAFileOfTwoContents() throws IOException {
        var shown = SampleFiles.xlsx();
        var hidden = withoutDirectory(
                SampleFiles.zip(Map.of("xl/workbook.xml", "<b/>".repeat(9).getBytes(UTF_8))));
        assertThat(look(joined(hidden, shown))).contains(Harm.BROKEN);
    }

    @Test
    void refusesAnEndThatReadersMayMiss() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setComment("PK\5\6 another end?");
            zip.putNextEntry(new ZipEntry("a.xml"));
            zip.write("<a/>".getBytes(UTF_8));
        }
        assertThat(look(bytes.toByteArray())).contains(Harm.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c/>", "<!---->", "<?a?>", "<c></c>"})
    void refusesMoreNodesThanMayBecomeObjects(String node) throws IOException {
        var many = ("<sheet>" + node.repeat(100) + "</sheet>").getBytes(UTF_8);
        assertThat(lookAtPart(many, FEW_NODES)).contains(Harm.TOO_LARGE);
        assertThat(lookAtPart(("\ufeff" + new String(many, UTF_8)).getBytes(UTF_16LE), FEW_NODES))
                .contains(Harm.TOO_LARGE);
        var few = ("<sheet>" + node.repeat(99) + "</sheet>").getBytes(UTF_8);
        assertThat(lookAtPart(few, FEW_NODES)).isEmpty();
        assertThat(lookAtPart(many, ArchiveLimits.DOCUMENT)).isEmpty();
    }

    @Test
    void countsAttributesAsNodes() throws IOException {
        var attributes =
                IntStream.range(0, 99).mapToObj(name -> " a" + name + "=''").collect(Collectors.joining());
        assertThat(lookAtPart(("<sheet" + attributes + "/>").getBytes(UTF_8), FEW_NODES))
                .isEmpty();
        assertThat(lookAtPart(("<sheet b=''" + attributes + "/>").getBytes(UTF_8), FEW_NODES))
                .contains(Harm.TOO_LARGE);
    }

    @Test
    void refusesLettersInWhichItCannotCount() throws IOException {
        var hidden = "<?xml version='1.0' encoding='IBM037'?>".getBytes(UTF_8);
        assertThat(lookAtPart(hidden, FEW_NODES)).contains(Harm.UNSAFE);
        var ebcdic = "<?xml version='1.0'?>".getBytes(java.nio.charset.Charset.forName("IBM037"));
        assertThat(lookAtPart(ebcdic, FEW_NODES)).contains(Harm.UNSAFE);
        var usual = "<?xml version='1.0' encoding='UTF-8'?><a/>".getBytes(UTF_8);
        assertThat(lookAtPart(usual, FEW_NODES)).isEmpty();
    }
}
