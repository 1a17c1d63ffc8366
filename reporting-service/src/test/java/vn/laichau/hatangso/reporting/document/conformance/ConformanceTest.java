package vn.laichau.hatangso.reporting.document.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTheme;
import vn.laichau.hatangso.chassis.file.ReproducibleZip;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.conformance.Conformance.RuleResult;
import vn.laichau.hatangso.reporting.document.conformance.Conformance.RuleResult.Outcome;
import vn.laichau.hatangso.reporting.document.glyph.TextWidth;
import vn.laichau.hatangso.reporting.document.model.Heading;
import vn.laichau.hatangso.reporting.document.narrative.ReportFile;
import vn.laichau.hatangso.reporting.report.Issue;
import vn.laichau.hatangso.reporting.report.Issue.IssuingBody;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

class ConformanceTest {

    @ParameterizedTest
    @MethodSource("vn.laichau.hatangso.reporting.document.narrative.ReportFile#oneOfEachKind")
    void findsNothingWrongWithOurs(ReportKind kind, String subject) {
        assertThat(broken(ReportFile.withAllParts().of(kind, subject).bytes())).isEmpty();
    }

    /** Long names of bodies and posts, two lines of authority, a notice above everything, parts that are missing. */
    @ParameterizedTest
    @MethodSource("vn.laichau.hatangso.reporting.document.narrative.ReportFile#oneOfEachKind")
    void findsNothingWrongWithOursHoweverTheyAreIssued(ReportKind kind, String subject) {
        var bodies = List.of(
                new IssuingBody("dic", "Sở Y tế", "", "SYT", "Ủy ban nhân dân tỉnh Lai Châu", ""),
                new IssuingBody("dic", "Sở Khoa học và Công nghệ", "", "SKHCN", "Ủy ban nhân dân tỉnh Lai Châu", ""),
                new IssuingBody(
                        "dic",
                        "Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp",
                        "",
                        "BQLDA",
                        "Ủy ban nhân dân thành phố Hồ Chí Minh",
                        ""));
        for (var body : bodies) {
            var letters = kind == ReportKind.REMINDER ? body.symbol() + "-VP" : "BC-" + body.symbol();
            var posts = List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
            var issue = new Issue(7, letters, LocalDate.of(2026, 2, 5), body, posts, "Nguyễn Thị Ánh Nguyệt");
            var file = ReportFile.withAllParts()
                    .asDemonstration()
                    .of(kind, subject)
                    .issuedAs(issue);

            assertThat(broken(file.bytes())).as(body.nameVi()).isEmpty();
        }
        assertThat(broken(ReportFile.withAllParts()
                        .without(Part.AGENCY)
                        .of(kind, subject)
                        .bytes()))
                .isEmpty();
        assertThat(broken(ReportFile.withAllParts()
                        .without(Part.INDICATOR)
                        .of(kind, subject)
                        .bytes()))
                .isEmpty();
    }

    /** The decree's measures hold for them, too; what it says in Vietnamese words does not. */
    @ParameterizedTest
    @MethodSource("vn.laichau.hatangso.reporting.document.narrative.ReportFile#oneOfEachKind")
    void findsNothingWrongWithOursInEnglish(ReportKind kind, String subject) {
        var body = new IssuingBody(
                "dic",
                "Sở Khoa học và Công nghệ",
                "Department of Science and Technology",
                "SKHCN",
                "Ủy ban nhân dân tỉnh Lai Châu",
                "People's Committee of Lai Châu Province");
        var letters = kind == ReportKind.REMINDER ? "SKHCN-VP" : "BC-SKHCN";
        var posts = List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
        var issue = new Issue(7, letters, LocalDate.of(2026, 2, 5), body, posts, "Nguyễn Thị Ánh Nguyệt");
        var draft = ReportFile.withAllParts().of(kind, subject).in(Language.EN);
        var vietnamese = outcomes(ReportFile.withAllParts().of(kind, subject));

        var english = outcomes(draft);
        assertThat(english).doesNotContainValue(Outcome.FAIL);
        assertThat(english.keySet()).isEqualTo(vietnamese.keySet()).containsAll(IN_VIETNAMESE_WORDS);
        assertThat(english).allSatisfy((rule, outcome) -> {
            var expected = IN_VIETNAMESE_WORDS.contains(rule) ? Outcome.NOT_APPLICABLE : vietnamese.get(rule);
            assertThat(outcome).as(rule).isEqualTo(expected);
        });
        assertThat(broken(draft.asDemonstration().issuedAs(issue).bytes())).isEmpty();
        for (var part : Part.values()) {
            var incomplete = ReportFile.withAllParts().without(part).of(kind, subject);
            assertThat(broken(incomplete.in(Language.EN).bytes()))
                    .as(part.name())
                    .isEmpty();
        }
    }

    private static final Set<String> IN_VIETNAMESE_WORDS =
            Set.of("nation-text", "motto-text", "date-form", "date-real", "number-symbol", "figures-vietnamese");

    @Test
    void findsWhatIsBrokenInEnglishToo() throws Exception {
        var file = ReportFile.withAllParts().in(Language.EN);
        for (var ruleBreakage : Set.of(
                RuleBreakage.PAPER_TOO_SHORT,
                RuleBreakage.NATION_LIGHT,
                RuleBreakage.MOTTO_LARGE,
                RuleBreakage.DATE_UPRIGHT,
                RuleBreakage.BODY_NOT_JUSTIFIED)) {
            try (var document = file.document()) {
                ruleBreakage.breaking(document);

                assertThat(broken(RuleBreakage.bytes(document)))
                        .as(ruleBreakage.name())
                        .containsExactly(ruleBreakage.rule());
            }
        }
        assertThat(brokenBy(file, "No. …", "No. 5")).containsExactly("number-form", "signature-name");
        assertThat(brokenBy(file, "- As above;", "- Above;")).containsExactly("recipients-first");
        assertThat(brokenBy(file, "Annex II", "Annex 2")).containsExactly("annex-number-form");
        assertThat(brokenBy(file, "b) ", "đ) ")).containsExactly("point-order");
        assertThat(brokenBy(file, "To: ", "For: ")).contains("addressee");
    }

    private static List<String> brokenBy(ReportFile file, String text, String other) throws IOException {
        var xml = entry(file.bytes(), "word/document.xml");
        assertThat(xml).contains(">" + text);
        return broken(
                with(file.bytes(), "word/document.xml", xml.replaceFirst(">" + Pattern.quote(text), ">" + other)));
    }

    @Test
    void appliesEveryRuleToTheAnnualReportOrToALetter() {
        var report = outcomes(ReportFile.withAllParts());
        var letter = outcomes(ReportFile.withAllParts().of(ReportKind.REMINDER, "mobifone"));

        var issued = outcomes(RuleBreakage.issued());
        assertThat(report).hasSizeGreaterThanOrEqualTo(60);
        assertThat(report.keySet())
                .allSatisfy(rule -> assertThat(List.of(report.get(rule), letter.get(rule), issued.get(rule)))
                        .as(rule)
                        .contains(Outcome.PASS));
    }

    private static Map<String, Outcome> outcomes(ReportFile file) {
        return Conformance.of(file.bytes()).orElseThrow().stream()
                .collect(Collectors.toMap(RuleResult::rule, RuleResult::outcome));
    }

    @Test
    void breaksEveryRuleInTheseTests() {
        assertThat(Arrays.stream(RuleBreakage.values()).map(RuleBreakage::rule))
                .containsAll(outcomes(ReportFile.withAllParts()).keySet());
    }

    /** As offices write it with other programs. */
    @Test
    void findsNothingWrongWithOtherWaysToKeepTheRules() throws Exception {
        try (var document = ReportFile.withAllParts().document()) {
            RuleBreakage.theme(document, "Times New Roman");
            for (var paragraph : document.getParagraphs()) {
                if ("BodyParagraph".equals(paragraph.getStyle())) {
                    paragraph.setSpacingBefore(120);
                    paragraph.setSpacingAfter(0);
                    paragraph.setSpacingBetween(18, LineSpacingRule.EXACT);
                    paragraph
                            .getRuns()
                            .get(0)
                            .getCTR()
                            .addNewRPr()
                            .addNewRFonts()
                            .setAsciiTheme(STTheme.MINOR_ASCII);
                }
            }
            // A line of the program's own in the place of a border.
            var motto = document.getTables().get(0).getRow(0).getCell(1).getParagraphs();
            motto.get(2).getCTP().unsetPPr();
            motto.get(2)
                    .getCTP()
                    .addNewR()
                    .set(CTR.Factory.parse(LINE.formatted(TextWidth.of(Heading.motto(Language.VI), 14) * 635)));
            // A grid whose lines were taken away.
            var borders = document.getTables().get(0).getCTTbl().getTblPr().addNewTblBorders();
            borders.addNewTop().setVal(STBorder.NONE);
            borders.addNewInsideV().setVal(STBorder.NIL);

            assertThat(broken(RuleBreakage.bytes(document))).isEmpty();
        }
    }

    /** Grounds stand in italics (Appendix I, II.6), sides may be called start and end, and a line be of an older kind. */
    @Test
    void raisesNoAlarmOverWhatOtherProgramsWrite() throws Exception {
        try (var document = ReportFile.withAllParts().document()) {
            var ground = RuleBreakage.body(document);
            RuleBreakage.text(ground, "Căn cứ Kế hoạch phát triển hạ tầng số tỉnh Lai Châu;");
            RuleBreakage.run(ground).setItalic(true);
            var motto = RuleBreakage.cell(document, 0, 1, 2);
            motto.getCTP().unsetPPr();
            motto.getCTP()
                    .addNewR()
                    .set(CTR.Factory.parse(OLDER_LINE.formatted(TextWidth.of(Heading.motto(Language.VI), 14) / 20)));
            for (var side : List.of(RuleBreakage.cell(document, 0, 0, 2), RuleBreakage.styled(document, "Addressee"))) {
                var indents = side.getCTP().getPPr().getInd();
                if (indents != null && indents.isSetLeft() && indents.isSetRight()) {
                    indents.setStart(indents.getLeft());
                    indents.setEnd(indents.getRight());
                    indents.unsetLeft();
                    indents.unsetRight();
                }
            }

            assertThat(broken(RuleBreakage.bytes(document))).isEmpty();
        }
    }

    /** Some write the number into the cell of the issuer, under its name. */
    @Test
    void takesNoNumberForANameOfTheIssuer() throws Exception {
        try (var document = ReportFile.withAllParts().document()) {
            var issuer = document.getTables().get(0).getRow(0).getCell(0);
            var number = issuer.addParagraph();
            number.setAlignment(ParagraphAlignment.CENTER);
            number.createRun().setText(RuleBreakage.cell(document, 1, 0, 0).getText());
            number.getRuns().get(0).setFontSize(13);
            RuleBreakage.text(RuleBreakage.cell(document, 1, 0, 0), "");

            assertThat(broken(RuleBreakage.bytes(document))).isEmpty();
        }
    }

    /**
     * Twenty: written by other programs, or opened and saved by an office program, some as ODT, RTF or Word 97 meanwhile. Six more
     * were written by hand in the markup of Word: revision and proofing marks, alternate content, older drawings, content controls,
     * smart tags, frames, widths as shares.
     */
    @ParameterizedTest
    @MethodSource
    void findsNothingWrongWithWhatAnOfficeProgramSaved(Path saved) throws Exception {
        assertThat(broken(Files.readAllBytes(saved))).isEmpty();
    }

    static Stream<Path> findsNothingWrongWithWhatAnOfficeProgramSaved() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/conformance"))) {
            var saved = files.sorted().toList();
            assertThat(saved).hasSizeGreaterThanOrEqualTo(26);
            return saved.stream();
        }
    }

    /** Otherwise it would find nothing wrong because it finds nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            letter       | document | 1274/SKHCN            | 1274/BC                 | number-symbol
            letter       | document | ngày 20 tháng 11      | ngày 31 tháng 11        | date-real
            letter       | header1  | <w:instrText.*?</w:instrText> | <w:tab/>         | page-number
            report-annex | document | số 215/BC             | số 216/BC               | annex-reference
            report-annex | document | <w:tblHeader/>        | <w:cantSplit/>          | table-head
            report-annex | document | <w:i/><w:iCs/>        | <w:i w:val="0"/>        | date-italic
            submission   | document | 12.400 triệu          | 12,400,000              | figures-vietnamese
            submission   | document | width:\\d+            | width:9                 | summary-rule
            decision     | document | Giàng Páo Mỷ          | GIÀNG PÁO MỶ            | signature-name-form
            plan         | document | PHÓ CHỦ TỊCH          | CHỦ TỊCH                | signature-deputy
            plan         | document | w:left="1701"         | w:left="1134"           | margin-left
            notice       | document | 30/6/2026             | 31/6/2026               | date-real
            """)
    void findsWhatIsWrongInTheMarkupOfWordToo(String name, String part, String right, String wrong, String rule)
            throws Exception {
        var sound = Files.readAllBytes(Path.of("src/test/resources/conformance/" + name + "-word-markup.docx"));
        var entry = "word/" + part + ".xml";
        var xml = entry(sound, entry);
        var changed = Pattern.compile(right, Pattern.DOTALL).matcher(xml).replaceFirst(wrong);

        assertThat(changed).isNotEqualTo(xml);
        assertThat(broken(with(sound, entry, changed))).containsExactly(rule);
    }

    private static final String OLDER_LINE = """
            <xml-fragment xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:line from="0,2pt" to="%spt,2pt"/></w:pict></xml-fragment>""";

    private static final String LINE = """
            <xml-fragment xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:drawing><wp:inline><wp:extent cx="%s" cy="0"/>\
            <a:graphic><a:graphicData uri="x"><a:prstGeom prst="line"/></a:graphicData></a:graphic></wp:inline></w:drawing>\
            </xml-fragment>""";

    private static final String GRID = """
            <xml-fragment xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:type="table" \
            w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders>\
            </w:tblPr></xml-fragment>""";

    @Test
    void knowsATableByTheLinesOfItsStyle() throws Exception {
        try (var document = ReportFile.withAllParts().document()) {
            var style = CTStyle.Factory.parse(GRID);
            document.getStyles().addStyle(new XWPFStyle(style));
            for (var table : document.getTables()) {
                if (table.getCTTbl().getTblPr().isSetTblBorders()) {
                    table.getCTTbl().getTblPr().unsetTblBorders();
                    table.getCTTbl().getTblPr().addNewTblStyle().setVal("TableGrid");
                    table.getRow(0).setRepeatHeader(false);
                }
            }

            assertThat(broken(RuleBreakage.bytes(document))).containsExactly("table-head");
        }
    }

    /** A document with macros is none of the decree's, whatever its ending. */
    @Test
    void readsNoFileWithMacros() throws Exception {
        var ours = ReportFile.withAllParts().bytes();
        var types = entry(ours, "[Content_Types].xml")
                .replace("officedocument.wordprocessingml.document.main", "ms-word.document.macroEnabled.main")
                .replace("application/vnd.openxmlformats-ms-word", "application/vnd.ms-word");

        assertThat(types).contains("application/vnd.ms-word.document.macroEnabled.main+xml");
        assertThat(Conformance.of(with(ours, "[Content_Types].xml", types))).isEmpty();
    }

    /** An entity may lead to a file of ours, or grow to any size. */
    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml", "word/styles.xml", "[Content_Types].xml", "_rels/.rels"})
    void readsNoFileThatDeclaresEntities(String name) throws Exception {
        var ours = ReportFile.withAllParts().bytes();
        var xml = entry(ours, name).replaceFirst("^<\\?xml[^>]*\\?>\\s*", "");
        for (var entity : List.of("SYSTEM \"file:///etc/passwd\"", "\"" + "x".repeat(1_000) + "\"")) {
            var harmful = "<!DOCTYPE d [<!ENTITY e " + entity + ">]>" + xml;

            assertThat(Conformance.of(with(ours, name, harmful))).as(entity).isEmpty();
        }
    }

    @Test
    void readsNoEncryptedFile() throws Exception {
        var encrypted = new ByteArrayOutputStream();
        try (var file = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mật khẩu");
            try (var plain = encryptor.getDataStream(file)) {
                plain.write(ReportFile.withAllParts().bytes());
            }
            file.writeFilesystem(encrypted);
        }

        assertThat(Conformance.of(encrypted.toByteArray())).isEmpty();
    }

    private static byte[] with(byte[] file, String name, String content) throws IOException {
        return ReproducibleZip.of(file, Map.of(name, theirs -> content.getBytes(StandardCharsets.UTF_8)));
    }

    /** Each of them breaks one rule and no other. */
    @ParameterizedTest
    @EnumSource(RuleBreakage.class)
    void findsExactlyTheRuleThatIsBroken(RuleBreakage ruleBreakage) throws Exception {
        try (var document = ruleBreakage.document()) {
            ruleBreakage.breaking(document);

            assertThat(broken(RuleBreakage.bytes(document))).containsExactly(ruleBreakage.rule());
        }
    }

    @Test
    void plantsAtLeastSixtyFaultsInTheseTests() {
        assertThat(RuleBreakage.values()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void saysWhereARuleIsBroken() throws Exception {
        try (var document = ReportFile.withAllParts().document()) {
            RuleBreakage.BODY_NOT_JUSTIFIED.breaking(document);

            var ruleResult = Conformance.of(RuleBreakage.bytes(document)).orElseThrow().stream()
                    .filter(each -> each.rule().equals("body-justified"))
                    .findFirst()
                    .orElseThrow();
            assertThat(ruleResult.places()).singleElement().asString().startsWith("đoạn ");
            assertThat(ruleResult.found())
                    .singleElement()
                    .asString()
                    .startsWith("“")
                    .endsWith("Times New Roman 14, canh trái");
            assertThat(ruleResult.title().vi()).isEqualTo("Nội dung canh đều hai lề");
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

            assertThat(broken(RuleBreakage.bytes(document)))
                    .doesNotContain("issuer", "issuer-weight", "parent-weight", "addressee");
        }
    }

    @Test
    void findsManyThingsInAnEmptyDocument() throws Exception {
        try (var empty = new XWPFDocument()) {
            assertThat(broken(RuleBreakage.bytes(empty)))
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
                .filter(ruleResult -> ruleResult.outcome() == Outcome.FAIL)
                .map(RuleResult::rule)
                .toList();
    }
}
