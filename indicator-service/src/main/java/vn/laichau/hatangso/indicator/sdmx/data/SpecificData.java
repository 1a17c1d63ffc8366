package vn.laichau.hatangso.indicator.sdmx.data;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import vn.laichau.hatangso.indicator.sdmx.cube.Component;
import vn.laichau.hatangso.indicator.sdmx.cube.Component.Role;
import vn.laichau.hatangso.indicator.sdmx.cube.Cube;
import vn.laichau.hatangso.indicator.sdmx.cube.Observation;

/** SDMX-ML, specific to the structure: components are attributes of elements. 2.1 and 3.0 differ in their namespaces and references. */
final class SpecificData {

    private static final String XML_SCHEMA = "http://www.w3.org/2001/XMLSchema-instance";

    private final Cube cube;
    private final DataDetail detail;
    private final XmlMessage xml;

    private SpecificData(Cube cube, DataDetail detail, XmlMessage xml) {
        this.cube = cube;
        this.detail = detail;
        this.xml = xml;
    }

    static void write(Cube cube, DataDetail detail, String version, OutputStream out) throws IOException {
        var own = Cube.urn("datastructure.DataStructure", Cube.STRUCTURE) + ":ObsLevelDim:" + atObservation(detail);
        String[][] prefixes = {{"data", "data/structurespecific"}, {"xsi", XML_SCHEMA}, {"own", own}};
        XmlMessage.write(out, version, "StructureSpecificData", prefixes, message -> {
            message.header(cube, header -> structure(header, detail, version, own));
            new SpecificData(cube, detail, message).dataSet();
        });
    }

    /** @param own namespace of the data; null in a generic message */
    static void structure(XmlMessage header, DataDetail detail, String version, String own) throws XMLStreamException {
        header.within(
                "message:Structure",
                () -> {
                    if (version.equals("v2_1")) {
                        header.within(
                                "common:Structure",
                                () -> header.empty(
                                        "Ref",
                                        "agencyID",
                                        Cube.AGENCY,
                                        "id",
                                        Cube.STRUCTURE,
                                        "version",
                                        Cube.VERSION,
                                        "class",
                                        "DataStructure",
                                        "package",
                                        "datastructure"));
                    } else {
                        header.text("common:Structure", Cube.urn("datastructure.DataStructure", Cube.STRUCTURE));
                    }
                },
                "structureID",
                Cube.STRUCTURE,
                "dimensionAtObservation",
                atObservation(detail),
                "namespace",
                own);
    }

    private static String atObservation(DataDetail detail) {
        return detail.flat() ? "AllDimensions" : Component.TIME_PERIOD.name();
    }

    private void dataSet() throws XMLStreamException {
        xml.within(
                "message:DataSet",
                () -> {
                    for (var series : cube.series()) {
                        series(series);
                    }
                },
                "data:structureRef",
                Cube.STRUCTURE,
                "xsi:type",
                "own:DataSetType",
                "data:dataScope",
                "DataStructure",
                "data:action",
                "Information");
    }

    private void series(Cube.Series series) throws XMLStreamException {
        if (detail.flat()) {
            observations(series, Role.DIMENSION, Role.TIME);
        } else {
            xml.within(
                    "Series",
                    () -> observations(series, Role.TIME),
                    cells(Component.of(Role.DIMENSION), series.first()));
        }
    }

    private void observations(Cube.Series series, Role... key) throws XMLStreamException {
        if (!detail.observations()) {
            return;
        }
        var shown = new ArrayList<>(
                Stream.of(key).flatMap(role -> Component.of(role).stream()).toList());
        shown.addAll(detail.values() ? Component.of(Role.MEASURE) : List.of());
        shown.addAll(detail.attributes() ? Component.of(Role.ATTRIBUTE) : List.of());
        for (var observation : series.observations()) {
            xml.empty("Obs", cells(shown, observation));
        }
    }

    private String[] cells(List<Component> components, Observation observation) {
        return components.stream()
                .flatMap(component -> Stream.of(component.name(), component.of(cube, observation)))
                .toArray(String[]::new);
    }
}
