package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;

/** Holds a body against its limits while it passes. The services check again; here it costs little and saves them the work. */
final class RequestBodyCheck {

    private final long mostBytes;
    private final Optional<JsonDepth> depth;

    private long seen;

    /**
     * @param contentType as it was announced; null where nothing is said
     * @param mostBytes announced or not
     * @param depth how deep its JSON may nest; nothing is said of other types
     */
    RequestBodyCheck(String contentType, long mostBytes, int depth) {
        this.mostBytes = mostBytes;
        this.depth = isJson(contentType) ? Optional.of(new JsonDepth(depth)) : Optional.empty();
    }

    private static boolean isJson(String type) {
        return type != null && type.toLowerCase().split(";")[0].strip().endsWith("json");
    }

    /** What is wrong with the body when this part of it has come. */
    Optional<ProblemException> problem(Buffer part) {
        seen += part.length();
        if (seen > mostBytes) {
            return Optional.of(CommonProblem.PAYLOAD_TOO_LARGE.asIs());
        }
        return depth.filter(nesting -> !nesting.isBearable(part))
                .map(nesting -> CommonProblem.INVALID_REQUEST.at(List.of(CommonErrorCode.TOO_DEEP.at(""))));
    }
}
