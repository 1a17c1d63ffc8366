package vn.laichau.hatangso.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.chassis.text.Text;

/** Says what is wrong with a JSON body, and where, without repeating what was sent. */
public final class UnreadableBody {

    private UnreadableBody() {}

    static Optional<ProblemException> find(Throwable cause) {
        for (var t = cause; t != null; t = t.getCause()) {
            if (t instanceof ProblemException ours) {
                return Optional.of(ours);
            }
            if (t instanceof JsonProcessingException json) {
                return Optional.of(of(json));
            }
        }
        return Optional.empty();
    }

    public static ProblemException of(JsonProcessingException failure) {
        var problem = failure instanceof OutOfRange ? CommonProblem.INVALID_CONTENT : CommonProblem.INVALID_REQUEST;
        return problem.at(List.of(fault(failure)));
    }

    /** What is wrong and on which line. */
    public static FieldError fault(JsonProcessingException failure) {
        var location = failure.getLocation();
        var line = location == null || location.getLineNr() < 1 ? null : location.getLineNr();
        return new FieldError(pointer(failure), code(failure), why(failure), line);
    }

    /** A document that is the word null and nothing else. */
    public static FieldError nothing() {
        return new FieldError(
                "", "wrong-type", Text.of("Nội dung không phải là một đối tượng", "The content is not an object"), 1);
    }

    private static String pointer(JsonProcessingException failure) {
        var pointer = new StringBuilder();
        if (failure instanceof JsonMappingException mapping) {
            mapping.getPath()
                    .forEach(step -> pointer.append('/')
                            .append(step.getFieldName() == null ? step.getIndex() : escaped(step.getFieldName())));
        }
        if (failure.getCause() instanceof MissingMember missing) {
            pointer.append('/').append(missing.getMessage());
        }
        return pointer.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String code(JsonProcessingException failure) {
        if (failure.getCause() instanceof MissingMember) {
            return "missing-member";
        }
        if (failure instanceof UnrecognizedPropertyException) {
            return "unknown-member";
        }
        if (failure instanceof OutOfRange) {
            return "out-of-range";
        }
        if (failure instanceof InvalidFormatException format) {
            return format.getTargetType() != null && format.getTargetType().isEnum() ? "not-in-list" : "wrong-format";
        }
        if (failure.getCause() instanceof InputCoercionException) {
            return "wrong-format";
        }
        return failure instanceof MismatchedInputException ? "wrong-type" : "not-json";
    }

    private static Text why(JsonProcessingException failure) {
        return switch (code(failure)) {
            case "unknown-member" -> Text.of("Trường không được biết đến", "This member is not known");
            case "missing-member" -> Text.of("Thiếu trường bắt buộc", "A required member is missing");
            case "not-in-list" -> Text.of("Giá trị không có trong danh mục", "The value is not in the list");
            case "out-of-range" -> Text.of("Năm phải từ 1900 đến 2100", "The year must lie between 1900 and 2100");
            case "wrong-format" -> Text.of("Giá trị sai định dạng", "The value has the wrong format");
            case "wrong-type" ->
                Text.of("Giá trị sai kiểu hoặc bị thiếu", "The value has the wrong type or is missing");
            default -> Text.of("Không phải JSON hợp lệ", "Not valid JSON");
        };
    }
}
