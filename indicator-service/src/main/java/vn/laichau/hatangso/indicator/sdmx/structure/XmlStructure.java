package vn.laichau.hatangso.indicator.sdmx.structure;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import javax.xml.stream.XMLStreamException;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.sdmx.cube.Codelist;
import vn.laichau.hatangso.indicator.sdmx.cube.Component;
import vn.laichau.hatangso.indicator.sdmx.cube.Component.Role;
import vn.laichau.hatangso.indicator.sdmx.cube.Cube;
import vn.laichau.hatangso.indicator.sdmx.data.XmlMessage;
import vn.laichau.hatangso.indicator.sdmx.data.XmlMessage.Step;

/** SDMX-ML. 3.0 refers by names of the registry (URN) where 2.1 has an element for each part of them. */
final class XmlStructure {

    private static final String[][] PREFIXES = {{"structure", "structure"}};

    private final Cube cube;
    private final StructureQuery query;
    private final boolean third;
    private final XmlMessage xml;

    private XmlStructure(Cube cube, StructureQuery query, boolean third, XmlMessage xml) {
        this.cube = cube;
        this.query = query;
        this.third = third;
        this.xml = xml;
    }

    static void write(Cube cube, StructureQuery query, boolean third, OutputStream out) throws IOException {
        XmlMessage.write(out, third ? "v3_0" : "v2_1", "Structure", PREFIXES, message -> {
            message.header(cube, header -> {});
            message.within("message:Structures", new XmlStructure(cube, query, third, message)::structures);
        });
    }

    /** What a component without codes is. */
    static String type(Component component) {
        return switch (component) {
            case TIME_PERIOD -> "ObservationalTimePeriod";
            case AREA_VALID_FROM, GEOGRAPHY, AS_OF -> "GregorianDay";
            default -> "Decimal";
        };
    }

    /** Each version has its own order. */
    private void structures() throws XMLStreamException {
        agencies();
        if (third) {
            codelists();
            concepts();
            constraint();
            flow();
        } else {
            flow();
            codelists();
            concepts();
        }
        structure();
        if (!third) {
            constraint();
        }
    }

    private void agencies() throws XMLStreamException {
        list(
                third ? "AgencySchemes" : "OrganisationSchemes",
                "AgencyScheme",
                Artefact.AGENCYSCHEME,
                StructureText.AGENCIES,
                () -> xml.within("structure:Agency", () -> xml.name(StructureText.AGENCY), "id", Cube.AGENCY));
    }

    private void flow() throws XMLStreamException {
        list(
                "Dataflows",
                "Dataflow",
                Artefact.DATAFLOW,
                StructureText.FLOW,
                () -> reference("structure:Structure", "datastructure", "DataStructure", Cube.STRUCTURE, null));
    }

    private void concepts() throws XMLStreamException {
        list(
                third ? "ConceptSchemes" : "Concepts",
                "ConceptScheme",
                Artefact.CONCEPTSCHEME,
                StructureText.CONCEPTS,
                () -> {
                    for (var component : Component.values()) {
                        xml.within("structure:Concept", () -> xml.name(component.label()), "id", component.name());
                    }
                });
    }

    private void codelists() throws XMLStreamException {
        var lists = query.codelists(cube);
        if (lists.isEmpty()) {
            return;
        }
        xml.within("structure:Codelists", () -> {
            for (var list : lists) {
                object(
                        "Codelist",
                        list.id(),
                        list.name(),
                        query.isStub(Artefact.CODELIST, list.id()),
                        () -> codes(list));
            }
        });
    }

    private void codes(Codelist list) throws XMLStreamException {
        for (var code : list.codes()) {
            xml.within(
                    "structure:Code",
                    () -> {
                        xml.name(code.name());
                        if (code.parent() != null && third) {
                            xml.text("structure:Parent", code.parent());
                        } else if (code.parent() != null) {
                            xml.within("structure:Parent", () -> xml.empty("Ref", "id", code.parent()));
                        }
                    },
                    "id",
                    code.id());
        }
    }

    private void structure() throws XMLStreamException {
        list(
                "DataStructures",
                "DataStructure",
                Artefact.DATASTRUCTURE,
                StructureText.STRUCTURE,
                () -> xml.within("structure:DataStructureComponents", this::components));
    }

    private void components() throws XMLStreamException {
        xml.within(
                "structure:DimensionList",
                () -> {
                    for (var dimension : Component.of(Role.DIMENSION)) {
                        component("Dimension", dimension, "position", position(dimension));
                    }
                    component(
                            "TimeDimension",
                            Component.TIME_PERIOD,
                            "position",
                            third ? null : position(Component.TIME_PERIOD));
                },
                "id",
                "DimensionDescriptor");
        attributes();
        measures();
    }

    private void attributes() throws XMLStreamException {
        xml.within(
                "structure:AttributeList",
                () -> {
                    for (var attribute : Component.of(Role.ATTRIBUTE)) {
                        component("Attribute", attribute, third ? "usage" : "assignmentStatus", usage(attribute));
                    }
                },
                "id",
                "AttributeDescriptor");
    }

    private String usage(Component attribute) {
        if (third) {
            return attribute.isRequired() ? "mandatory" : "optional";
        }
        return attribute.isRequired() ? "Mandatory" : "Conditional";
    }

    private void measures() throws XMLStreamException {
        xml.within(
                "structure:MeasureList",
                () -> component(third ? "Measure" : "PrimaryMeasure", Component.OBS_VALUE),
                "id",
                "MeasureDescriptor");
    }

    /** From 1, as keys are read by people. */
    private static String position(Component component) {
        return Integer.toString(component.ordinal() + 1);
    }

    private void component(String element, Component component, String... attributes) throws XMLStreamException {
        var all = new String[attributes.length + 2];
        all[0] = "id";
        all[1] = component.name();
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        xml.within(
                "structure:" + element,
                () -> {
                    reference("structure:ConceptIdentity", "conceptscheme", "Concept", Cube.CONCEPTS, component.name());
                    xml.within("structure:LocalRepresentation", () -> representation(component));
                    if (component.role() == Role.ATTRIBUTE) {
                        xml.within("structure:AttributeRelationship", this::toObservation);
                    }
                },
                all);
    }

    private void representation(Component component) throws XMLStreamException {
        if (component.codelist() == null) {
            xml.empty("structure:TextFormat", "textType", type(component));
        } else {
            reference("structure:Enumeration", "codelist", "Codelist", component.codelist(), null);
        }
    }

    private void toObservation() throws XMLStreamException {
        if (third) {
            xml.empty("structure:Observation");
        } else {
            xml.within("structure:PrimaryMeasure", () -> xml.empty("Ref", "id", Component.OBS_VALUE.name()));
        }
    }

    private void constraint() throws XMLStreamException {
        list(
                third ? "DataConstraints" : "Constraints",
                third ? "DataConstraint" : "ContentConstraint",
                Artefact.CONSTRAINT,
                StructureText.CONSTRAINT,
                () -> {
                    xml.within(
                            "structure:ConstraintAttachment",
                            () -> reference("structure:Dataflow", "datastructure", "Dataflow", Cube.FLOW, null));
                    xml.within("structure:CubeRegion", this::region, "include", "true");
                },
                third ? "role" : "type",
                "Actual");
    }

    private void region() throws XMLStreamException {
        var prefix = third ? "structure" : "common";
        for (var component : query.constrained()) {
            xml.within(
                    prefix + ":KeyValue",
                    () -> {
                        for (var value : cube.values(component)) {
                            xml.text(prefix + ":Value", value);
                        }
                    },
                    "id",
                    component.name());
        }
    }

    /** The one object of a kind, in its list. */
    private void list(String list, String element, Artefact kind, Text name, Step content, String... attributes)
            throws XMLStreamException {
        var id = StructureQuery.idOf(kind);
        if (query.shows(kind, id)) {
            xml.within(
                    "structure:" + list, () -> object(element, id, name, query.isStub(kind, id), content, attributes));
        }
    }

    private void object(String element, String id, Text name, boolean stub, Step content, String... attributes)
            throws XMLStreamException {
        String[] own = {
            "id", id, "agencyID", Cube.AGENCY, "version", Cube.VERSION, "isExternalReference", Boolean.toString(stub)
        };
        var all = Arrays.copyOf(own, own.length + attributes.length);
        System.arraycopy(attributes, 0, all, own.length, attributes.length);
        xml.within(
                "structure:" + element,
                () -> {
                    xml.name(name);
                    if (!stub) {
                        content.run();
                    }
                },
                all);
    }

    /** @param item of a scheme; null for the whole object */
    private void reference(String element, String packageName, String type, String id, String item)
            throws XMLStreamException {
        if (third) {
            xml.text(element, Cube.urn(packageName + "." + type, id) + (item == null ? "" : "." + item));
        } else if (item == null) {
            xml.within(
                    element,
                    () -> xml.empty(
                            "Ref",
                            "id",
                            id,
                            "version",
                            Cube.VERSION,
                            "agencyID",
                            Cube.AGENCY,
                            "package",
                            packageName,
                            "class",
                            type));
        } else {
            xml.within(
                    element,
                    () -> xml.empty(
                            "Ref",
                            "id",
                            item,
                            "maintainableParentID",
                            id,
                            "maintainableParentVersion",
                            Cube.VERSION,
                            "agencyID",
                            Cube.AGENCY,
                            "package",
                            packageName,
                            "class",
                            type));
        }
    }
}
