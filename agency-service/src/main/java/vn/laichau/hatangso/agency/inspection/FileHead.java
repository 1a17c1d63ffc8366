package vn.laichau.hatangso.agency.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The beginning of a file, with letters as they are in UTF-8 and in both kinds of UTF-16. */
final class FileHead {

    static final int LENGTH = 4_096;

    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([^\"']*)");
    private static final Set<String> ENCODINGS = Set.of("utf-8", "utf-16", "us-ascii");

    /** {@code <?xm} in EBCDIC. */
    private static final String EBCDIC = "Lo\u00a7\u0094";

    private final String plain;

    FileHead(byte[] bytes) {
        plain = new String(bytes, ISO_8859_1).replace("\0", "");
    }

    /** Written in letters whose marks we do not know; office programs write UTF-8. */
    boolean isStrange() {
        var named = ENCODING.matcher(plain);
        return plain.startsWith(EBCDIC)
                || named.find() && !ENCODINGS.contains(named.group(1).toLowerCase(Locale.ROOT));
    }
}
