package vn.laichau.hatangso.agency.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.agency.inspection.CraftedFile.deflated;
import static vn.laichau.hatangso.agency.inspection.CraftedFile.field;
import static vn.laichau.hatangso.agency.inspection.CraftedFile.joined;
import static vn.laichau.hatangso.agency.inspection.CraftedFile.object;
import static vn.laichau.hatangso.agency.inspection.CraftedFile.office;
import static vn.laichau.hatangso.agency.inspection.CraftedFile.packed;
import static vn.laichau.hatangso.agency.inspection.CraftedFile.pdf;
import static vn.laichau.hatangso.agency.inspection.CraftedFile.pdfOf;
import static vn.laichau.hatangso.agency.inspection.CraftedFile.relation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.agency.surroundings.SampleFiles;

class FilesThatDoHarmTest {

    @TempDir
    Path folder;

    static Optional<Harm> look(Path file, String extension) throws IOException {
        return switch (extension) {
            case "docx", "xlsx" -> ArchiveInspection.of(file, ArchiveLimits.DOCUMENT);
            case "pdf" -> PdfInspection.of(file);
            case "png" -> PictureInspection.of(file, "png");
            default -> PictureInspection.of(file, "jpeg");
        };
    }

    private Optional<Harm> look(CraftedFile crafted) throws IOException {
        return look(Files.write(folder.resolve("file"), crafted.bytes()), crafted.extension());
    }

    static Stream<CraftedFile> pictures() {
        var png = SampleFiles.picture("png");
        var jpeg = SampleFiles.picture("jpeg");
        return Stream.of(
                new CraftedFile("a container behind it", "png", joined(png, SampleFiles.xlsx())),
                new CraftedFile("a container behind it", "jpg", joined(jpeg, SampleFiles.xlsx())),
                new CraftedFile("a beginning alone", "png", Arrays.copyOf(png, 20)),
                new CraftedFile("a beginning alone", "jpg", Arrays.copyOf(jpeg, 20)),
                new CraftedFile(
                        "something else behind the mark", "png", joined(Arrays.copyOf(png, 8), "MZ".getBytes(UTF_8))),
                new CraftedFile(
                        "something else behind the mark", "jpg", joined(Arrays.copyOf(jpeg, 3), "MZ".getBytes(UTF_8))),
                new CraftedFile("a document in a comment", "jpg", commented(jpeg, "%PDF-1.7")),
                new CraftedFile("a page in a comment", "jpg", commented(jpeg, "<HTML><script>")),
                new CraftedFile("a billion points", "png", withSize(png, 40_000, 30_000)));
    }

    static Stream<CraftedFile> all() {
        return Stream.of(CraftedOfficeFiles.all(), CraftedPdfs.all(), pictures())
                .flatMap(kind -> kind);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void areRefused(CraftedFile crafted) throws IOException {
        assertThat(look(crafted)).as(crafted.way()).isPresent();
    }

    @Test
    void areManyAndOfEveryKind() {
        assertThat(all()).hasSizeGreaterThan(230).doesNotHaveDuplicates();
    }

    /** What each is made of is sound without what was put into it. */
    @Test
    void wouldBeTakenWithoutIt() throws IOException {
        assertThat(look(new CraftedFile("", "docx", SampleFiles.zip(CraftedFile.soundParts("docx")))))
                .isEmpty();
        assertThat(look(new CraftedFile("", "xlsx", SampleFiles.zip(CraftedFile.soundParts("xlsx")))))
                .isEmpty();
        assertThat(look(pdf("", object("<</S /URI>>")))).isEmpty();
        assertThat(look(pdf("", packed("/FlateDecode", deflated("5 0 <</S /URI>>".getBytes(ISO_8859_1))))))
                .isEmpty();
        assertThat(look(pdf(
                        "",
                        packed(
                                "/FlateDecode /X [" + "1 ".repeat(5_000) + "] /Y (>> obj (\\\\))",
                                deflated("5 0 <</S /URI>>".getBytes(ISO_8859_1))))))
                .isEmpty();
        for (var code : List.of(
                "PAGE ",
                "HYPERLINK \"https://laichau.gov.vn\" \\o \"Trang: chủ\"",
                "HYPERLINK \\l \"_Toc1\" \\h",
                "HYPERLINK \"mailto:vp@laichau.gov.vn\" \\t \"_blank\"",
                "hyperlink phu-luc.docx \\* MERGEFORMAT",
                "TOC \\o \"1-3\" \\h \\z \\u",
                "REF lien-ket \\h",
                "LINKED_bookmark",
                " ".repeat(5_000) + "PAGE",
                "ADDIN ZOTERO_ITEM CSL_CITATION " + "x".repeat(10_000))) {
            assertThat(look(office("", "docx", "word/document.xml", field(code.substring(0, 2), code.substring(2)))))
                    .as(code)
                    .isEmpty();
        }
        assertThat(look(office(
                        "",
                        "docx",
                        "word/document.xml",
                        "<m:f xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'><m:num/></m:f>")))
                .isEmpty();
        assertThat(look(office(
                        "",
                        "docx",
                        "word/_rels/document.xml.rels",
                        relation("hyperlink", "https://laichau.gov.vn", "External"))))
                .isEmpty();
        assertThat(look(office("", "xlsx", "xl/worksheets/sheet1.xml", "<a><f>SUM('A|B'!A1,\"x|y\")</f></a>")))
                .isEmpty();
        assertThat(look(office("", "docx", "word/embeddings/x.xlsx", SampleFiles.xlsx())))
                .isEmpty();
        assertThat(look(new CraftedFile("", "png", SampleFiles.picture("png")))).isEmpty();
        assertThat(look(new CraftedFile("", "jpg", SampleFiles.picture("jpeg"))))
                .isEmpty();
        assertThat(look(new CraftedFile("", "jpg", commented(SampleFiles.picture("jpeg"), "a camera"))))
                .isEmpty();
    }

    /** Each object and what is packed is read once: there is enough for the longest. */
    @Test
    void wouldBeTakenHoweverLong() throws IOException {
        var numbers = new Random(7)
                .ints(200_000, 0, 10_000)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
        var stream = packed("/FlateDecode", deflated(numbers.getBytes(ISO_8859_1)));
        var plain = object("<</Type /Annot /Rect [0 0 10 10] /A <</S /URI>>>> % none");
        var crafted = pdf("", plain.repeat(100_000), stream.repeat(20));

        assertThat(crafted.bytes()).hasSizeGreaterThan(10 << 20);
        assertThat(look(crafted)).isEmpty();
        assertThat(look(pdf("", packed("/FlateDecode", emptyBlocks(1 << 20))))).isEmpty();
    }

    /** What many objects lead to is paid for by each of them, also where it is nothing. */
    @Test
    void arePdfsThatAreReadTooOften() throws IOException {
        var manyObjects = "obj%".repeat(1_400);
        for (var crafted : List.of(
                pdf("comments behind objects", "obj%".repeat(5_000_000)),
                pdf("comments behind dictionaries", "obj<<>>%".repeat(2_500_000)),
                pdf("blanks behind a stream of many", manyObjects + "\n<<>>stream" + " ".repeat(5 << 20)),
                pdf(
                        "empty blocks of many",
                        manyObjects
                                + packed("/FlateDecode", emptyBlocks(1 << 20)).replaceFirst("^5 0 obj", "")))) {
            assertThat(look(crafted)).as(crafted.way()).contains(Harm.TOO_LARGE);
        }
    }

    /** A second way to pack them is one on both sides of the first. */
    @Test
    void areObjectsPackedTwiceInEitherOrder() throws IOException {
        var action = "5 0 <</S /URI>>".getBytes(ISO_8859_1);
        for (var filter : List.of("[/LZWDecode /FlateDecode]", "[/FlateDecode /LZWDecode]")) {
            assertThat(look(pdf("", packed(filter, deflated(action)))))
                    .as(filter)
                    .contains(Harm.UNSAFE);
        }
    }

    @Test
    void areFieldsBehindMuchElse() throws IOException {
        var dde = "DDEAUTO c:\\x.exe";
        for (var pieces : List.of(
                new String[] {" ".repeat(4_096), dde},
                new String[] {" ".repeat(4_096) + dde},
                (" ,".repeat(5_000) + dde).split(",", 0),
                new String[] {"HYPERLINK \\o \"" + "x".repeat(4_096), "\" file:///c:/x.exe"},
                new String[] {"HYPERLINK \\o \"" + "x".repeat(4_096) + "\" file:///c:/x.exe"})) {
            assertThat(look(office("", "docx", "word/document.xml", field(pieces))))
                    .contains(Harm.ACTIVE);
        }
    }

    /** To its last byte. */
    @Test
    void areDocumentsWithinThatNeedTooMuchRoom() throws IOException {
        var most = new byte[8 << 20];
        new Random(7).nextBytes(most);
        assertThat(look(office("", "docx", "word/embeddings/x.xlsx", most))).contains(Harm.BROKEN);
        assertThat(look(office("", "docx", "word/embeddings/x.xlsx", Arrays.copyOf(most, most.length + 1))))
                .contains(Harm.TOO_LARGE);
    }

    @Test
    void areToldByWhatTheyAre() throws IOException {
        assertThat(look(office("", "docx", "word/document.xml", field("DDE x"))))
                .contains(Harm.ACTIVE);
        assertThat(look(office("", "xlsx", "xl/x.xml", "<!DOCTYPE a><a/>"))).contains(Harm.UNSAFE);
        assertThat(look(office("", "xlsx", "xl/x.xml", "<a>"))).contains(Harm.BROKEN);
        assertThat(look(pdf("", object("<</S /Launch>>")))).contains(Harm.ACTIVE);
        assertThat(look(new CraftedFile("", "pdf", joined(pdfOf(), SampleFiles.xlsx()))))
                .contains(Harm.UNSAFE);
        assertThat(look(pdf("", packed("/FlateDecode", deflated(new byte[100 << 20])))))
                .contains(Harm.TOO_LARGE);
        assertThat(look(new CraftedFile("", "png", withSize(SampleFiles.picture("png"), 40_000, 30_000))))
                .contains(Harm.TOO_LARGE);
    }

    /** Packed, and nothing in any of them. */
    private static byte[] emptyBlocks(int count) {
        return ("x\1" + "\0\0\0\u00ff\u00ff".repeat(count) + "\1\0\0\u00ff\u00ff\0\0\0\1").getBytes(ISO_8859_1);
    }

    /** A comment right behind the mark. */
    private static byte[] commented(byte[] jpeg, String comment) {
        var length = comment.length() + 2;
        return joined(
                new byte[] {jpeg[0], jpeg[1], (byte) 0xff, (byte) 0xfe, (byte) (length >> 8), (byte) length},
                comment.getBytes(ISO_8859_1),
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** The head of a PNG has width, height and a checksum behind its mark. */
    private static byte[] withSize(byte[] png, int width, int height) {
        var changed = ByteBuffer.wrap(png.clone());
        changed.putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(changed.array(), 12, 17);
        changed.putInt(29, (int) sum.getValue());
        return changed.array();
    }
}
