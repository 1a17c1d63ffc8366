package vn.laichau.hatangso.indicator.sdmx.structure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.sdmx.cube.Codelist;
import vn.laichau.hatangso.indicator.sdmx.cube.Component;
import vn.laichau.hatangso.indicator.sdmx.cube.Component.Role;
import vn.laichau.hatangso.indicator.sdmx.cube.Cube;

/** SDMX-JSON 2.0.0. */
final class JsonStructure {

    private static final String SCHEMA =
            "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Cube cube;
    private final StructureQuery query;
    private final Language language;
    private final ObjectNode data = JsonNodeFactory.instance.objectNode();

    private JsonStructure(Cube cube, StructureQuery query, Language language) {
        this.cube = cube;
        this.query = query;
        this.language = language;
    }

    static void write(Cube cube, StructureQuery query, Language language, OutputStream out) throws IOException {
        var message = JsonNodeFactory.instance.objectNode();
        var meta = message.putObject("meta");
        meta.put("schema", SCHEMA)
                .put("id", Cube.FLOW + "-" + cube.asOf())
                .put("prepared", cube.prepared())
                .put("test", cube.demonstration());
        meta.putArray("contentLanguages")
                .add(language.tag())
                .add(language.other().tag());
        meta.putObject("sender").put("id", Cube.AGENCY);
        message.set("data", new JsonStructure(cube, query, language).data());
        MAPPER.writeValue(out, message);
    }

    private ObjectNode data() {
        add("agencySchemes", Artefact.AGENCYSCHEME, StructureText.AGENCIES, scheme -> {
            var agency = scheme.putArray("agencies").addObject().put("id", Cube.AGENCY);
            names(agency, StructureText.AGENCY);
        });
        add("conceptSchemes", Artefact.CONCEPTSCHEME, StructureText.CONCEPTS, this::concepts);
        query.codelists(cube).forEach(this::codelist);
        add("dataStructures", Artefact.DATASTRUCTURE, StructureText.STRUCTURE, this::components);
        add(
                "dataflows",
                Artefact.DATAFLOW,
                StructureText.FLOW,
                flow -> flow.put("structure", Cube.urn("datastructure.DataStructure", Cube.STRUCTURE)));
        add("dataConstraints", Artefact.CONSTRAINT, StructureText.CONSTRAINT, this::constraint);
        return data;
    }

    private void add(String list, Artefact kind, Text name, Consumer<ObjectNode> content) {
        var id = StructureQuery.idOf(kind);
        if (query.shows(kind, id)) {
            var object = object(list, id, name);
            if (query.isStub(kind, id)) {
                object.put("isExternalReference", true);
            } else {
                content.accept(object);
            }
        }
    }

    private ObjectNode object(String list, String id, Text name) {
        var object = data.withArray(list).addObject();
        object.put("id", id)
                .put("version", Cube.VERSION)
                .put("agencyID", Cube.AGENCY)
                .put("isExternalReference", false);
        names(object, name);
        return object;
    }

    private void names(ObjectNode object, Text name) {
        object.put("name", name.in(language));
        object.putObject("names").put("vi", name.vi()).put("en", name.en());
    }

    private void concepts(ObjectNode scheme) {
        var concepts = scheme.putArray("concepts");
        for (var component : Component.values()) {
            names(concepts.addObject().put("id", component.name()), component.label());
        }
    }

    private void codelist(Codelist list) {
        var object = object("codelists", list.id(), list.name());
        if (query.isStub(Artefact.CODELIST, list.id())) {
            object.put("isExternalReference", true);
            return;
        }
        var codes = object.putArray("codes");
        for (var code : list.codes()) {
            var item = codes.addObject().put("id", code.id());
            names(item, code.name());
            if (code.parent() != null) {
                item.put("parent", code.parent());
            }
        }
    }

    private void components(ObjectNode structure) {
        var components = structure.putObject("dataStructureComponents");
        var dimensions = components.putObject("dimensionList").put("id", "DimensionDescriptor");
        list(dimensions.putArray("dimensions"), Component.of(Role.DIMENSION));
        component(dimensions.putObject("timeDimension"), Component.TIME_PERIOD);
        var attributes = components.putObject("attributeList").put("id", "AttributeDescriptor");
        list(attributes.putArray("attributes"), Component.of(Role.ATTRIBUTE));
        var measures = components.putObject("measureList").put("id", "MeasureDescriptor");
        list(measures.putArray("measures"), Component.of(Role.MEASURE));
    }

    private static void list(ArrayNode list, List<Component> components) {
        components.forEach(component -> component(list.addObject(), component));
    }

    private static void component(ObjectNode object, Component component) {
        object.put("id", component.name()).put("conceptIdentity", concept(component));
        var representation = object.putObject("localRepresentation");
        if (component.codelist() != null) {
            representation.put("enumeration", Cube.urn("codelist.Codelist", component.codelist()));
        } else {
            representation.putObject("format").put("dataType", XmlStructure.type(component));
        }
        switch (component.role()) {
            case DIMENSION, TIME -> object.put("position", component.ordinal());
            case MEASURE -> object.put("usage", "optional");
            case ATTRIBUTE -> {
                object.put("usage", component.isRequired() ? "mandatory" : "optional");
                object.putObject("attributeRelationship").putObject("observation");
            }
        }
    }

    static String concept(Component component) {
        return Cube.urn("conceptscheme.Concept", Cube.CONCEPTS) + "." + component.name();
    }

    private void constraint(ObjectNode constraint) {
        constraint.put("role", "Actual");
        constraint
                .putObject("constraintAttachment")
                .putArray("dataflows")
                .add(Cube.urn("datastructure.Dataflow", Cube.FLOW));
        var region = constraint.putArray("cubeRegions").addObject().put("include", true);
        var keys = region.putArray("keyValues");
        for (var component : query.constrained()) {
            var values = keys.addObject().put("id", component.name()).putArray("values");
            cube.values(component).forEach(value -> values.addObject().put("value", value));
        }
    }
}
