package vn.laichau.hatangso.reporting.format;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the lines over and under a signature may say (Decree 30/2020, Appendix I, II.7). */
public final class SignatureLines {

    private static final Pattern ACADEMIC = Pattern.compile("(?iu)\\b(?:PGS|GS|TS|ThS|KS|CN)\\.");
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private SignatureLines() {}

    /** Authority or post: in capitals. */
    public static boolean isInCapitals(String line) {
        return line.equals(line.toUpperCase(VIETNAMESE));
    }

    public static boolean hasAcademicTitle(String line) {
        return ACADEMIC.matcher(line).find();
    }
}
