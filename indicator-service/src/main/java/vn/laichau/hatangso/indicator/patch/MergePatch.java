package vn.laichau.hatangso.indicator.patch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;
import vn.laichau.hatangso.chassis.content.ContentCheck;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.problem.failure.UnreadableBodyProblem;

/** Applies JSON Merge Patches (RFC 7396) to the form in which a client reads a thing. */
@ApplicationScoped
public class MergePatch {

    /** Media type of a merge patch. */
    public static final String TYPE = "application/merge-patch+json";

    private final ObjectMapper mapper;

    MergePatch(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * @param present what the client may change, as it is
     * @param body what the client sent; a member that the form does not have is refused
     */
    public <T> T apply(T present, String body, Class<T> form) {
        try {
            var patch = mapper.readTree(body == null ? "" : body);
            if (!patch.isObject()) {
                throw CommonProblem.INVALID_REQUEST.because(
                        "Nội dung phải là một đối tượng JSON", "The body must be a JSON object");
            }
            var content = mapper.treeToValue(merged(mapper.valueToTree(present), patch), form);
            new FieldErrors().addAll(ContentCheck.faultsOf(content)).throwIfAny();
            return content;
        } catch (JsonProcessingException unreadable) {
            throw UnreadableBodyProblem.of(unreadable);
        }
    }

    /** The same for a thing that is found later. */
    public <T> UnaryOperator<T> applying(String body, Class<T> form) {
        return present -> apply(present, body, form);
    }

    static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result =
                target.isObject() ? ((ObjectNode) target).deepCopy() : JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                result.remove(member.getKey());
            } else {
                result.set(member.getKey(), merged(result.path(member.getKey()), member.getValue()));
            }
        });
        return result;
    }
}
