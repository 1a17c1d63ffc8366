package vn.laichau.hatangso.agency.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import vn.laichau.hatangso.agency.surroundings.SampleFiles;

/** A file that does harm, in one way alone. */
record CraftedFile(String way, String extension, byte[] bytes) {

    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    @Override
    public String toString() {
        return extension + ": " + way;
    }

    /** A document that would be sound without the part. */
    static CraftedFile office(String way, String extension, String part, byte[] content) {
        var parts = new LinkedHashMap<>(soundParts(extension));
        parts.put(part, content);
        return new CraftedFile(way, extension, SampleFiles.zip(parts));
    }

    static CraftedFile office(String way, String extension, String part, String content) {
        return office(way, extension, part, content.getBytes(UTF_8));
    }

    static Map<String, byte[]> soundParts(String extension) {
        var main = extension.equals("docx") ? "word/document.xml" : "xl/workbook.xml";
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", "<Types/>".getBytes(UTF_8));
        parts.put("_rels/.rels", relation("officeDocument", main, "").getBytes(UTF_8));
        parts.put(main, "<a/>".getBytes(UTF_8));
        return parts;
    }

    /** @param mode empty where it is not said */
    static String relation(String kind, String target, String mode) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
                + (kind.contains(":") ? kind : RELATIONS + kind) + "\" Target=\"" + target + "\""
                + (mode.isEmpty() ? "" : " TargetMode=\"" + mode + "\"") + "/></Relationships>";
    }

    /** A text whose field codes are the pieces, each in a run of its own. */
    static String field(String... pieces) {
        return "<w:p xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                + "<w:r><w:instrText>" + String.join("</w:instrText></w:r><w:r><w:instrText>", pieces)
                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
    }

    static CraftedFile pdf(String way, String... objects) {
        return new CraftedFile(way, "pdf", pdfOf(objects));
    }

    static byte[] pdfOf(String... objects) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(
                "%PDF-1.7\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type /Pages /Kids [] /Count 0>>\nendobj\n"
                        .getBytes(ISO_8859_1));
        for (var object : objects) {
            file.writeBytes(object.getBytes(ISO_8859_1));
        }
        file.writeBytes("\ntrailer\n<</Root 1 0 R>>\n%%EOF\n".getBytes(ISO_8859_1));
        return file.toByteArray();
    }

    static String object(String content) {
        return "5 0 obj\n" + content + "\nendobj\n";
    }

    /** Objects packed together, as newer programs write them. */
    static String packed(String filter, byte[] objects) {
        return object("<</Type /ObjStm /N 1 /First 4 /Filter " + filter + " /Length " + objects.length + ">>\nstream\n"
                + new String(objects, ISO_8859_1) + "\nendstream");
    }

    static byte[] deflated(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (var part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
