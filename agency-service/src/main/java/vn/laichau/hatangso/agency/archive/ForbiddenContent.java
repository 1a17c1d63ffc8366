package vn.laichau.hatangso.agency.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;

/**
 * What a part of an Office file must not say, wherever in it: that it has a DTD, that it carries programs, or that it
 * fetches a template with programs from elsewhere. A long comment in front hides nothing.
 */
final class ForbiddenContent {

    /** Longer than any of the words: what is cut by the border of two pieces is seen in the next. */
    private static final int OVERLAP = 64;

    private final String name;
    private String end = "";
    private boolean doctype;
    private boolean programs;
    private boolean external;
    private boolean template;

    ForbiddenContent(String name) {
        this.name = name.toLowerCase(Locale.ROOT);
        this.programs = isProgram();
    }

    /** By its name: macros of two ages, controls and objects that other programs run. */
    private boolean isProgram() {
        return name.contains("vbaproject")
                || name.contains("vbadata")
                || name.contains("macrosheets/")
                || name.contains("activex/")
                || name.contains("embeddings/") && name.endsWith(".bin");
    }

    void see(byte[] bytes, int length) {
        if (!isText()) {
            return;
        }
        var piece = end + new String(bytes, 0, length, ISO_8859_1).replace("\0", "");
        doctype |= piece.contains("<!DOCTYPE");
        programs |= name.equals("[content_types].xml") && piece.contains("macroEnabled");
        external |= piece.contains("\"External\"") || piece.contains("'External'");
        template |= piece.contains("attachedTemplate");
        end = piece.substring(Math.max(0, piece.length() - OVERLAP));
    }

    private boolean isText() {
        return name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
    }

    /** No Office file has a DTD: with one a reader could be made to fetch or to swell. */
    boolean hasDoctype() {
        return doctype;
    }

    boolean hasPrograms() {
        return programs || name.endsWith(".rels") && external && template;
    }
}
