package vn.laichau.hatangso.reporting.document.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.chassis.file.ReproducibleZip;
import vn.laichau.hatangso.reporting.document.conformance.Finding.Outcome;
import vn.laichau.hatangso.reporting.document.telling.ReportFile;
import vn.laichau.hatangso.reporting.report.ReportKind;

class ConformanceTest {

    @ParameterizedTest
    @MethodSource("vn.laichau.hatangso.reporting.document.telling.ReportFile#oneOfEachKind")
    void findsNothingWrongWithOurs(ReportKind kind, String subject) {
        assertThat(broken(ReportFile.withAllParts().of(kind, subject).bytes())).isEmpty();
    }

    @Test
    void appliesEveryRuleToTheAnnualReport() {
        assertThat(Conformance.of(ReportFile.withAllParts().bytes()).orElseThrow())
                .hasSizeGreaterThanOrEqualTo(60)
                .allSatisfy(finding ->
                        assertThat(finding.outcome()).as(finding.rule()).isEqualTo(Outcome.PASS));
    }

    /** Each of them breaks one rule and no other. */
    @ParameterizedTest
    @EnumSource(Breakage.class)
    void findsExactlyTheRuleThatIsBroken(Breakage breakage) throws Exception {
        try (var document = ReportFile.withAllParts().document()) {
            breakage.breaking(document);

            assertThat(broken(Breakage.bytes(document))).containsExactly(breakage.rule());
        }
    }

    @Test
    void breaksAtLeastFortyRulesInTheseTests() {
        assertThat(Breakage.values()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void saysWhereARuleIsBroken() throws Exception {
        try (var document = ReportFile.withAllParts().document()) {
            Breakage.BODY_NOT_JUSTIFIED.breaking(document);

            var finding = Conformance.of(Breakage.bytes(document)).orElseThrow().stream()
                    .filter(each -> each.rule().equals("body-justified"))
                    .findFirst()
                    .orElseThrow();
            assertThat(finding.places()).singleElement().asString().startsWith("đoạn ");
            assertThat(finding.title().vi()).isEqualTo("Nội dung canh đều hai lề");
        }
    }

    @Test
    void readsFiftyThousandParagraphsAndAnyNumberOfSectionsAndPoints() throws Exception {
        var chance = new Random(30);
        var more = new StringBuilder();
        for (int i = 0; i < 25_000; i++) {
            // What repeats itself too often is taken for a bomb.
            var varied = Long.toHexString(chance.nextLong());
            more.append("<w:p><w:r><w:t>x) Điểm %s</w:t></w:r></w:p>".formatted(varied))
                    .append("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>XX. MỤC %s</w:t></w:r></w:p>".formatted(varied));
        }
        var ours = ReportFile.withAllParts().bytes();
        // In the body, before its first head.
        var xml = entry(ours, "word/document.xml")
                .replaceFirst("(?=<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/>)", more.toString());
        var lengthy =
                ReproducibleZip.of(ours, Map.of("word/document.xml", theirs -> xml.getBytes(StandardCharsets.UTF_8)));

        assertThat(xml).contains("XX. MỤC");
        assertThat(broken(lengthy)).contains("point-order", "section-order");
    }

    private static String entry(byte[] file, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            throw new IOException(name);
        }
    }

    @Test
    void unpacksNoFileThatBecomesTooLarge() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var piece = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(piece);
            }
        }

        assertThat(UnpackedSize.isBearable(bomb.toByteArray())).isFalse();
        assertThat(UnpackedSize.isBearable(ReportFile.withAllParts().bytes())).isTrue();
        assertThat(Conformance.of(bomb.toByteArray())).isEmpty();
    }

    @Test
    void unpacksNoFileOfTooManyElements() throws Exception {
        var many = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(many)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var piece = "<w:p/>".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200; i++) {
                zip.write(piece);
            }
        }

        assertThat(UnpackedSize.isBearable(many.toByteArray())).isFalse();
    }

    /** Its issuer has nobody above, and a decision is written to nobody. */
    @Test
    void findsNothingMissingInADecisionOfAPeoplesCommittee() throws Exception {
        try (var document = ReportFile.withAllParts().document()) {
            var head = document.getTables().get(0).getRow(0).getCell(0);
            head.removeParagraph(0);
            head.getParagraphArray(0).getRuns().get(0).setText("ỦY BAN NHÂN DÂN TỈNH LAI CHÂU", 0);
            for (var paragraph : document.getParagraphs()) {
                if (paragraph.getText().equals("BÁO CÁO")) {
                    paragraph.getRuns().get(0).setText("QUYẾT ĐỊNH", 0);
                }
            }
            document.removeBodyElement(document.getPosOfParagraph(document.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().startsWith("Kính gửi"))
                    .findFirst()
                    .orElseThrow()));

            assertThat(broken(Breakage.bytes(document)))
                    .doesNotContain("issuer", "issuer-weight", "parent-weight", "addressee");
        }
    }

    @Test
    void findsManyThingsInAnEmptyDocument() throws Exception {
        try (var empty = new XWPFDocument()) {
            assertThat(broken(Breakage.bytes(empty)))
                    .contains("nation", "issuer", "number", "date", "recipients", "page-number");
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "not a zip", "PK"})
    void readsNoFileThatIsNoDocument(String content) {
        assertThat(Conformance.of(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static List<String> broken(byte[] docx) {
        return Conformance.of(docx).orElseThrow().stream()
                .filter(finding -> finding.outcome() == Outcome.FAIL)
                .map(Finding::rule)
                .toList();
    }
}
