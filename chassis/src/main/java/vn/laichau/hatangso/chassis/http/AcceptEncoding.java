package vn.laichau.hatangso.chassis.http;

import java.util.regex.Pattern;

/** What a reader can unpack (RFC 9110, 12.5.3). */
public final class AcceptEncoding {

    /** "gzip" or "gzip;q=0.5", but not "gzip;q=0". */
    private static final Pattern GZIP =
            Pattern.compile("(?i)(?:^|,)\\s*gzip\\s*(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))(?:[;,]|$)");

    private AcceptEncoding() {}

    /** @param header its value; null: nothing was said, and nothing is packed */
    public static boolean allowsGzip(String header) {
        return header != null && GZIP.matcher(header).find();
    }
}
