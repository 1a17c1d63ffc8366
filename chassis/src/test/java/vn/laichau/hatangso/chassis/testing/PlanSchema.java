package vn.laichau.hatangso.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.planfile.PlanFileRow;
import vn.laichau.hatangso.chassis.planfile.RequiredMembers;
import vn.laichau.hatangso.chassis.problem.failure.MissingMember;
import vn.laichau.hatangso.chassis.text.Text;

/** The published JSON Schema of a plan file is what the records that read it take: they are asked, member by member. */
public final class PlanSchema {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** A value of each type, and how JSON Schema calls it. */
    private static final Map<Class<?>, Sample> SAMPLES = Map.of(
            String.class, new Sample("x", "string"),
            LocalDate.class, new Sample(LocalDate.EPOCH, "string"),
            MonthDay.class, new Sample(MonthDay.of(12, 14), "string"),
            Integer.class, new Sample(1, "integer"),
            BigDecimal.class, new Sample(BigDecimal.ONE, "number"),
            Boolean.class, new Sample(true, "boolean"),
            boolean.class, new Sample(true, "boolean"));

    /** A text that says something in both languages. */
    record Bilingual(String vi, String en) {

        Bilingual {
            RequiredMembers.member("vi", vi);
            RequiredMembers.member("en", en);
        }
    }

    private PlanSchema() {}

    private record Sample(Object value, String type) {}

    /** @param part the last segment of its address */
    public static void assertPublished(String part, Class<? extends Record> file) throws IOException {
        var committed = Path.of("src/main/resources/plan", part + ".schema.json");
        var found = Path.of("target", committed.getFileName().toString());
        var schema = JSON.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "Tệp kế hoạch: " + part);
        schema.setAll(of(file));
        Files.writeString(found, JSON.writeValueAsString(schema) + "\n");
        assertThat(committed)
                .as("the form of the file changed; when that is meant: cp %s %s", found, committed)
                .exists()
                .hasSameTextualContentAs(found);
    }

    private static ObjectNode of(Type type) {
        if (type instanceof ParameterizedType generic) {
            var item = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == PlanFileRow.class) {
                return of(item);
            }
            var list = JSON.createObjectNode().put("type", "array");
            list.set("items", of(item));
            return list;
        }
        var plain = (Class<?>) type;
        return plain.isRecord() ? ofRecord(plain) : ofValue(plain);
    }

    private static ObjectNode ofValue(Class<?> type) {
        var schema = JSON.createObjectNode();
        if (type.isEnum()) {
            schema.set("enum", JSON.valueToTree(type.getEnumConstants()));
            return schema;
        }
        schema.put("type", SAMPLES.get(type).type());
        if (type == MonthDay.class) {
            return schema.put("pattern", "^--[0-9]{2}-[0-9]{2}$");
        }
        return type == LocalDate.class ? schema.put("format", "date") : schema;
    }

    private static ObjectNode ofRecord(Class<?> type) {
        var schema = JSON.createObjectNode().put("type", "object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (var component : type.getRecordComponents()) {
            var member = of(component.getGenericType());
            if (component.getType() == String.class && refuses(type, component, " ")) {
                member.put("pattern", "\\S");
            }
            if (component.getType() == Text.class && refuses(type, component, Text.of("x", " "))) {
                member = ofRecord(Bilingual.class);
            }
            if (refuses(type, component, null)) {
                required.add(component.getName());
            } else if (!component.getType().isPrimitive()) {
                orNull(member);
            }
            properties.set(component.getName(), member);
        }
        return schema.put("additionalProperties", false);
    }

    private static void orNull(ObjectNode member) {
        if (member.get("enum") instanceof ArrayNode words) {
            words.addNull();
        } else {
            var type = member.get("type");
            member.putArray("type").add(type).add("null");
        }
    }

    /** Whether a record takes no such value, also where another member is left out: one may be needed for another's sake. */
    private static boolean refuses(Class<?> type, RecordComponent component, Object value) {
        return !component.getType().isPrimitive()
                && Stream.concat(Stream.of(component), Arrays.stream(type.getRecordComponents()))
                        .filter(other -> !other.getType().isPrimitive())
                        .noneMatch(other -> takes(type, component.getName(), value, other.getName()));
    }

    private static boolean takes(Class<?> type, String member, Object value, String leftOut) {
        var values = new HashMap<String, Object>();
        values.put(leftOut, null);
        values.put(member, value);
        return make(type, values) != null;
    }

    /** Null where the record misses a member. */
    private static Object make(Class<?> type, Map<String, Object> said) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components)
                .map(one -> said.containsKey(one.getName()) ? said.get(one.getName()) : sample(one.getType()))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            assertThat(refused.getCause()).isInstanceOf(MissingMember.class);
            return null;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type.toString(), impossible);
        }
    }

    private static Object sample(Class<?> type) {
        if (type.isRecord()) {
            return make(type, Map.of());
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return type == List.class ? List.of() : SAMPLES.get(type).value();
    }
}
