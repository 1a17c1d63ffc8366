package vn.laichau.hatangso.agency.attachment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;

/**
 * The name of a file, as it will stand on somebody's disk. Never mended: a name that was changed silently is not the name
 * of what was sent.
 */
record FileName(String text) {

    private static final int LONGEST = 150;
    private static final Pattern PATH = Pattern.compile(".*[/\\\\:].*|\\.\\.?", Pattern.DOTALL);

    /** Control and format characters (they turn text around or hide it), halves of pairs, and what Windows forbids. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}<>\"|?*]");

    private static final Pattern BARE = Pattern.compile("[. ].*|.*[. ]", Pattern.DOTALL);

    FileName {
        text = text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** What is wrong with it for a file of that kind. */
    Optional<FieldError> fault(FileKind kind) {
        if (text.isBlank() || text.length() > LONGEST) {
            return error(AgencyErrorCode.NOT_A_NAME);
        }
        if (PATH.matcher(text).matches()) {
            return error(AgencyErrorCode.PATH_IN_NAME);
        }
        if (UNSAFE.matcher(text).find() || BARE.matcher(text).matches()) {
            return error(AgencyErrorCode.UNSAFE_NAME);
        }
        return kind.fitsName(text.toLowerCase(Locale.ROOT)) ? Optional.empty() : error(AgencyErrorCode.WRONG_EXTENSION);
    }

    private static Optional<FieldError> error(AgencyErrorCode code) {
        return Optional.of(code.at("name"));
    }
}
