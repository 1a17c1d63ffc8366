package vn.laichau.hatangso.agency.attachment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

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
            return fault(
                    "not-a-name", "Cần tên tệp, tối đa 150 ký tự", "A file name of up to 150 characters is needed");
        }
        if (PATH.matcher(text).matches()) {
            return fault("path-in-name", "Tên tệp không được chứa đường dẫn", "A file name must not contain a path");
        }
        if (UNSAFE.matcher(text).find() || BARE.matcher(text).matches()) {
            return fault(
                    "unsafe-name",
                    "Tên tệp có ký tự không dùng được, hoặc bắt đầu hay kết thúc bằng dấu chấm, dấu cách",
                    "The file name has characters that cannot be used, or begins or ends with a dot or a space");
        }
        return kind.fitsName(text.toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : fault("wrong-extension", "Phần mở rộng không khớp kiểu tệp", "The extension does not fit the type");
    }

    private static Optional<FieldError> fault(String code, String vi, String en) {
        return Optional.of(new FieldError("name", code, Text.of(vi, en)));
    }
}
