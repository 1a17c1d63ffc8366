package vn.laichau.hatangso.agency.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.laichau.hatangso.agency.inspection.CraftedFile.deflated;
import static vn.laichau.hatangso.agency.inspection.CraftedFile.joined;
import static vn.laichau.hatangso.agency.inspection.CraftedFile.object;
import static vn.laichau.hatangso.agency.inspection.CraftedFile.packed;
import static vn.laichau.hatangso.agency.inspection.CraftedFile.pdf;
import static vn.laichau.hatangso.agency.inspection.CraftedFile.pdfOf;

import java.util.Arrays;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.surroundings.SampleFiles;

/** PDFs that act or hide what they hold. */
final class CraftedPdfs {

    private CraftedPdfs() {}

    static Stream<CraftedFile> all() {
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
}
