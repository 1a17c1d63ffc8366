package vn.laichau.hatangso.indicator.sdmx.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.sdmx.cube.Component;
import vn.laichau.hatangso.indicator.sdmx.cube.Component.Role;
import vn.laichau.hatangso.indicator.sdmx.cube.Cube;
import vn.laichau.hatangso.indicator.sdmx.cube.Observation;

/** SDMX-JSON 2.0.0: components with their values, and observations that name these by their places. */
final class JsonData {

    private static final String SCHEMA =
            "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json";

    private static final Text NAME = Text.of(
            "Giá trị chỉ tiêu hạ tầng số theo địa bàn và kỳ", "Digital infrastructure: values by area and period");

    private final Cube cube;
    private final DataDetail detail;
    private final Language language;
    private final JsonGenerator json;

    /** The values that occur, and each one's place. */
    private final Map<Component, List<String>> values = new EnumMap<>(Component.class);

    private final Map<Component, Map<String, Integer>> places = new EnumMap<>(Component.class);

    private JsonData(Cube cube, DataDetail detail, Language language, JsonGenerator json) {
        this.cube = cube;
        this.detail = detail;
        this.language = language;
        this.json = json;
        Stream.of(Role.DIMENSION, Role.TIME, Role.ATTRIBUTE)
                .flatMap(role -> Component.of(role).stream())
                .forEach(this::index);
    }

    static void write(Cube cube, DataDetail detail, Language language, OutputStream out) throws IOException {
        try (var json = new JsonFactory().createGenerator(out)) {
            json.configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
            new JsonData(cube, detail, language, json).write();
        }
    }

    private void index(Component component) {
        var found = cube.values(component);
        values.put(component, found);
        places.put(
                component,
                Stream.iterate(0, place -> place + 1)
                        .limit(found.size())
                        .collect(Collectors.toMap(found::get, place -> place)));
    }

    private void write() throws IOException {
        json.writeStartObject();
        meta();
        json.writeObjectFieldStart("data");
        json.writeArrayFieldStart("structures");
        structure();
        json.writeEndArray();
        json.writeArrayFieldStart("dataSets");
        dataSet();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void meta() throws IOException {
        json.writeObjectFieldStart("meta");
        json.writeStringField("schema", SCHEMA);
        json.writeStringField("id", Cube.FLOW + "-" + cube.asOf());
        json.writeStringField("prepared", cube.prepared());
        json.writeBooleanField("test", cube.demonstration());
        json.writeArrayFieldStart("contentLanguages");
        json.writeString(language.tag());
        json.writeString(language.other().tag());
        json.writeEndArray();
        json.writeObjectFieldStart("sender");
        json.writeStringField("id", Cube.AGENCY);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void structure() throws IOException {
        json.writeStartObject();
        names(NAME);
        json.writeArrayFieldStart("links");
        json.writeStartObject();
        json.writeStringField("urn", Cube.urn("datastructure.Dataflow", Cube.FLOW));
        json.writeStringField("rel", "dataflow");
        json.writeEndObject();
        json.writeEndArray();
        json.writeArrayFieldStart("dataSets");
        json.writeNumber(0);
        json.writeEndArray();
        json.writeObjectFieldStart("dimensions");
        components("dataSet", List.of());
        components("series", detail.flat() ? List.of() : Component.of(Role.DIMENSION));
        components("observation", detail.flat() ? key() : Component.of(Role.TIME));
        json.writeEndObject();
        json.writeObjectFieldStart("measures");
        components("observation", detail.values() ? Component.of(Role.MEASURE) : List.of());
        json.writeEndObject();
        json.writeObjectFieldStart("attributes");
        components("dataSet", List.of());
        components("series", List.of());
        components("observation", attributes());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void components(String level, List<Component> components) throws IOException {
        json.writeArrayFieldStart(level);
        for (var component : components) {
            json.writeStartObject();
            json.writeStringField("id", component.name());
            names(component.label());
            if (component.role() == Role.DIMENSION || component.role() == Role.TIME) {
                json.writeNumberField("keyPosition", component.ordinal());
            }
            if (component.role() == Role.ATTRIBUTE) {
                json.writeObjectFieldStart("relationship");
                json.writeObjectFieldStart("observation");
                json.writeEndObject();
                json.writeEndObject();
            }
            if (values.containsKey(component)) {
                values(component);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void values(Component component) throws IOException {
        json.writeArrayFieldStart("values");
        for (var value : values.get(component)) {
            json.writeStartObject();
            if (component.codelist() != null) {
                json.writeStringField("id", value);
                names(cube.codelist(component).label(value));
            } else if (component.role() == Role.TIME) {
                json.writeStringField("id", value);
                names(Text.of(value, value));
            } else {
                json.writeStringField("value", value);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void dataSet() throws IOException {
        json.writeStartObject();
        json.writeNumberField("structure", 0);
        json.writeStringField("action", "Information");
        json.writeObjectFieldStart(detail.flat() ? "observations" : "series");
        for (var series : cube.series()) {
            if (!detail.flat()) {
                json.writeObjectFieldStart(key(Component.of(Role.DIMENSION), series.first()));
                json.writeObjectFieldStart("observations");
            }
            if (detail.observations()) {
                for (var observation : series.observations()) {
                    observation(observation);
                }
            }
            if (!detail.flat()) {
                json.writeEndObject();
                json.writeEndObject();
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void observation(Observation observation) throws IOException {
        json.writeArrayFieldStart(key(detail.flat() ? key() : Component.of(Role.TIME), observation));
        if (detail.values()) {
            json.writeNumber(observation.value().value());
        }
        for (var attribute : attributes()) {
            var value = attribute.of(cube, observation);
            if (value == null) {
                json.writeNull();
            } else {
                json.writeNumber(places.get(attribute).get(value));
            }
        }
        json.writeEndArray();
    }

    private String key(List<Component> components, Observation observation) {
        return components.stream()
                .map(component -> places.get(component).get(component.of(cube, observation)))
                .map(String::valueOf)
                .collect(Collectors.joining(":"));
    }

    private static List<Component> key() {
        return Stream.concat(Component.of(Role.DIMENSION).stream(), Component.of(Role.TIME).stream())
                .toList();
    }

    private List<Component> attributes() {
        return detail.attributes() ? Component.of(Role.ATTRIBUTE) : List.of();
    }

    private void names(Text text) throws IOException {
        json.writeStringField("name", text.in(language));
        json.writeObjectFieldStart("names");
        json.writeStringField("vi", text.vi());
        json.writeStringField("en", text.en());
        json.writeEndObject();
    }
}
