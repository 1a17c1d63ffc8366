package vn.laichau.hatangso.agency.submission.content;

import com.networknt.schema.Error;
import java.util.Locale;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/** A breach of the schema in the words of the suite: where and which kind, never the value. */
final class SchemaFault {

    private SchemaFault() {}

    static FieldError of(Error breach) {
        var place = breach.getInstanceLocation().toString();
        var pointer = place.startsWith("$") ? place.substring(1) : place;
        if (breach.getEvaluationPath().toString().contains("oneOf")) {
            return fault(row(pointer), Kind.WRONG_SHAPE);
        }
        return switch (breach.getKeyword()) {
            case "required" -> fault(pointer + "/" + breach.getProperty(), Kind.MISSING_MEMBER);
            case "additionalProperties" -> fault(pointer + "/" + breach.getProperty(), Kind.UNKNOWN_MEMBER);
            case "type" -> fault(pointer, wantsInteger(breach) ? Kind.NOT_WHOLE : Kind.WRONG_TYPE);
            case "enum" -> fault(pointer, Kind.NOT_IN_LIST);
            case "minimum", "maximum", "exclusiveMinimum" -> fault(pointer, Kind.OUT_OF_RANGE);
            case "maxItems" -> fault(pointer, Kind.TOO_MANY);
            case "maxLength" -> fault(pointer, Kind.TOO_LONG);
            case "minLength" -> fault(pointer, Kind.EMPTY);
            case "uniqueItems" -> fault(pointer, Kind.DUPLICATE);
            default -> fault(pointer, Kind.WRONG_FORMAT);
        };
    }

    /** What has one of several shapes is a row: {@code /figures/3}, whichever of its members gave it away. */
    private static String row(String pointer) {
        var parts = pointer.split("/");
        return parts.length < 3 ? pointer : "/" + parts[1] + "/" + parts[2];
    }

    private static boolean wantsInteger(Error breach) {
        return "integer".equals(breach.getSchemaNode().asText())
                && breach.getInstanceNode().isNumber();
    }

    private static FieldError fault(String pointer, Kind kind) {
        return new FieldError(pointer, kind.code(), kind.text);
    }

    /** What the detail says. */
    private enum Kind {
        MISSING_MEMBER("Thiếu trường bắt buộc", "A required member is missing"),
        UNKNOWN_MEMBER("Biểu mẫu này không có trường này", "This form has no such member"),
        WRONG_TYPE("Giá trị sai kiểu hoặc bị thiếu", "The value has the wrong type or is missing"),
        NOT_WHOLE("Cần một số nguyên", "A whole number is needed"),
        NOT_IN_LIST("Giá trị không có trong danh mục của biểu mẫu", "The value is not in the form's list"),
        OUT_OF_RANGE("Giá trị ngoài khoảng cho phép", "The value is out of range"),
        TOO_MANY("Quá nhiều dòng", "There are too many rows"),
        TOO_LONG("Nội dung quá dài", "The text is too long"),
        EMPTY("Không được để trống", "This must not be empty"),
        DUPLICATE("Bị lặp", "It is there twice"),
        WRONG_SHAPE("Cần tử số và mẫu số, hoặc một giá trị", "Either numerator and denominator or a value is needed"),
        WRONG_FORMAT("Giá trị sai định dạng", "The value has the wrong format");

        private final Text text;

        Kind(String vi, String en) {
            this.text = Text.of(vi, en);
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
