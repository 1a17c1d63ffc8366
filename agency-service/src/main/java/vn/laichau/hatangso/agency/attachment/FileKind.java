package vn.laichau.hatangso.agency.attachment;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that are taken, each told by its first bytes and, for office files, by the part it must hold. */
enum FileKind {
    PDF("application/pdf", ".pdf", new byte[] {'%', 'P', 'D', 'F', '-'}, null),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ".docx",
            Beginning.ZIP,
            "word/document.xml"),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ".xlsx",
            Beginning.ZIP,
            "xl/workbook.xml"),
    PNG("image/png", ".png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, null),
    JPEG("image/jpeg", ".jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, null);

    /** How long a beginning is needed to tell a file's kind. */
    static final int BEGINNING = 8;

    private final String mediaType;
    private final String extension;
    private final byte[] magic;
    private final String part;

    FileKind(String mediaType, String extension, byte[] magic, String part) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.magic = magic;
        this.part = part;
    }

    /** The kind that a {@code Content-Type} declares; parameters do not matter. */
    static Optional<FileKind> declared(String contentType) {
        var type = contentType == null ? "" : contentType.split(";", 2)[0].strip();
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equalsIgnoreCase(type))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    boolean fitsName(String lowerCaseName) {
        return lowerCaseName.endsWith(extension) || this == JPEG && lowerCaseName.endsWith(".jpeg");
    }

    boolean fitsBeginning(byte[] beginning) {
        return beginning.length >= magic.length && Arrays.equals(magic, 0, magic.length, beginning, 0, magic.length);
    }

    /** The file inside that makes an archive a document of this kind; null for others. */
    String part() {
        return part;
    }

    /** Where a constant of an enum can find it. */
    private static final class Beginning {

        static final byte[] ZIP = {'P', 'K', 3, 4};
    }
}
