package vn.laichau.hatangso.chassis.problem.failure;

import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.MISSING;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.NOT_AN_ID;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.NOT_AN_INSTANT;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.NOT_A_DAY;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.NOT_A_NUMBER;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.NOT_IN_LIST;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.NOT_JSON;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.NOT_WHOLE;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.OUT_OF_RANGE;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.UNKNOWN_MEMBER;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.WRONG_FORMAT;
import static vn.laichau.hatangso.chassis.problem.CommonErrorCode.WRONG_TYPE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.text.Text;

/** Says what is wrong with a JSON body, and where, without repeating what was sent. */
public final class UnreadableBodyProblem {

    private static final Text FIRST_YEAR = Text.of("năm 1900", "the year 1900");
    private static final Text LAST_YEAR = Text.of("năm 2100", "the year 2100");
    private static final Text UNREADABLE = Text.of("không đọc được", "it cannot be read");

    private static final Map<Class<?>, ErrorCode> FORMS = Map.of(
            LocalDate.class, NOT_A_DAY,
            OffsetDateTime.class, NOT_AN_INSTANT,
            Instant.class, NOT_AN_INSTANT,
            UUID.class, NOT_AN_ID,
            BigDecimal.class, NOT_A_NUMBER,
            Integer.class, NOT_WHOLE,
            int.class, NOT_WHOLE,
            Long.class, NOT_WHOLE,
            long.class, NOT_WHOLE);

    /** Writes a word of a list as bodies write it. */
    private static final ObjectMapper WORDS = new ObjectMapper();

    private UnreadableBodyProblem() {}

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
        return problem.at(List.of(error(failure)));
    }

    /** What is wrong and on which line. */
    public static FieldError error(JsonProcessingException failure) {
        var location = failure.getLocation();
        var error = error(failure, pointer(failure));
        return location == null || location.getLineNr() < 1 ? error : error.onLine(location.getLineNr());
    }

    /** A document that is the word null and nothing else. */
    public static FieldError nothing() {
        return WRONG_TYPE.at("").onLine(1);
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

    private static FieldError error(JsonProcessingException failure, String pointer) {
        if (failure.getCause() instanceof MissingMember) {
            return MISSING.at(pointer);
        }
        if (failure instanceof UnrecognizedPropertyException) {
            return UNKNOWN_MEMBER.at(pointer);
        }
        if (failure instanceof OutOfRange) {
            return OUT_OF_RANGE.at(pointer, FIRST_YEAR, LAST_YEAR);
        }
        if (failure.getCause() instanceof InputCoercionException) {
            return NOT_WHOLE.at(pointer);
        }
        if (failure instanceof InvalidFormatException format) {
            return ofForm(format.getTargetType(), pointer);
        }
        return (failure instanceof MismatchedInputException ? WRONG_TYPE : NOT_JSON).at(pointer);
    }

    private static String wordsOf(Class<?> list) {
        return Stream.of(list.getEnumConstants())
                .map(one -> WORDS.convertValue(one, String.class))
                .collect(Collectors.joining(", "));
    }

    private static FieldError ofForm(Class<?> type, String pointer) {
        if (type.isEnum()) {
            return NOT_IN_LIST.at(pointer, wordsOf(type));
        }
        var code = FORMS.get(type);
        return code == null ? WRONG_FORMAT.at(pointer, UNREADABLE) : code.at(pointer);
    }
}
