package vn.laichau.hatangso.reporting.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a report can be had as. */
enum Format {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    HTML("text/html;charset=UTF-8"),
    JSON("application/json");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether it is text, which gzip makes much smaller; the others are packed already. */
    boolean isText() {
        return this == HTML || this == JSON;
    }

    /** Whether it is a paper to be read, and so can be had of a summary alone. */
    boolean isPaper() {
        return this == DOCX || this == PDF || this == HTML;
    }

    /** End of the file's name and last part of its address. */
    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Format> find(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst();
    }
}
