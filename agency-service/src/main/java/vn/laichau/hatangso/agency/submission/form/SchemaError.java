package vn.laichau.hatangso.agency.submission.form;

import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.DUPLICATE;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.MISSING;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.NEGATIVE;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.NOT_IN_LIST;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.NOT_POSITIVE;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.NOT_WHOLE;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.OUT_OF_RANGE;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.TOO_LONG;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.TOO_MANY;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.UNKNOWN_MEMBER;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.WRONG_FORMAT;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.WRONG_SHAPE;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.WRONG_TYPE;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/** A breach of the schema in the words of the suite: where and which kind, never the value. */
final class SchemaError {

    private static final Text FORM = Text.of("xem biểu mẫu", "see the form");

    private SchemaError() {}

    static FieldError of(Error breach, JsonNode schema) {
        var place = breach.getInstanceLocation().toString();
        var pointer = place.startsWith("$") ? place.substring(1) : place;
        if (breach.getEvaluationPath().toString().contains("oneOf")) {
            return WRONG_SHAPE.at(row(pointer));
        }
        var limit = breach.getSchemaNode();
        return switch (breach.getKeyword()) {
            case "required" -> MISSING.at(pointer + "/" + breach.getProperty());
            case "additionalProperties" -> UNKNOWN_MEMBER.at(pointer + "/" + breach.getProperty());
            case "type" -> (wantsInteger(breach) ? NOT_WHOLE : WRONG_TYPE).at(pointer);
            case "enum" ->
                NOT_IN_LIST.at(
                        pointer,
                        StreamSupport.stream(limit.spliterator(), false)
                                .map(JsonNode::asText)
                                .collect(Collectors.joining(", ")));
            case "exclusiveMinimum" -> NOT_POSITIVE.at(pointer);
            case "minimum", "maximum" -> outOfRange(pointer, breach, schema);
            case "maxItems" -> TOO_MANY.at(pointer, limit.intValue());
            case "maxLength" -> TOO_LONG.at(pointer, limit.intValue());
            case "minLength" -> MISSING.at(pointer);
            case "uniqueItems" -> DUPLICATE.at(pointer);
            default -> WRONG_FORMAT.at(pointer, FORM);
        };
    }

    /** A member that has one bound has both. */
    private static FieldError outOfRange(String pointer, Error breach, JsonNode schema) {
        if (breach.getInstanceNode().decimalValue().signum() < 0) {
            return NEGATIVE.at(pointer);
        }
        var bounds = schema.at(
                JsonPointer.compile(breach.getSchemaLocation().getFragment().toString())
                        .head());
        return OUT_OF_RANGE.at(
                pointer,
                bounds.get("minimum").decimalValue(),
                bounds.get("maximum").decimalValue());
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
}
