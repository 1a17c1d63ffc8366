package vn.laichau.hatangso.indicator.sdmx.data;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import vn.laichau.hatangso.indicator.sdmx.cube.Component;
import vn.laichau.hatangso.indicator.sdmx.cube.Component.Role;
import vn.laichau.hatangso.indicator.sdmx.cube.Cube;
import vn.laichau.hatangso.indicator.sdmx.cube.Observation;

/** SDMX-ML 2.1, generic: the same elements for any structure. */
final class GenericData {

    private static final String[][] PREFIXES = {{"generic", "data/generic"}};

    private final Cube cube;
    private final DataDetail detail;
    private final XmlMessage xml;

    private GenericData(Cube cube, DataDetail detail, XmlMessage xml) {
        this.cube = cube;
        this.detail = detail;
        this.xml = xml;
    }

    static void write(Cube cube, DataDetail detail, OutputStream out) throws IOException {
        XmlMessage.write(out, "v2_1", "GenericData", PREFIXES, message -> {
            message.header(cube, header -> SpecificData.structure(header, detail, "v2_1", null));
            new GenericData(cube, detail, message).dataSet();
        });
    }

    private void dataSet() throws XMLStreamException {
        xml.within(
                "message:DataSet",
                () -> {
                    for (var series : cube.series()) {
                        series(series);
                    }
                },
                "structureRef",
                Cube.STRUCTURE,
                "action",
                "Information");
    }

    private void series(Cube.Series series) throws XMLStreamException {
        if (detail.flat()) {
            observations(series);
        } else {
            xml.within("generic:Series", () -> {
                xml.within("generic:SeriesKey", () -> values(Component.of(Role.DIMENSION), series.first()));
                observations(series);
            });
        }
    }

    private void observations(Cube.Series series) throws XMLStreamException {
        if (detail.observations()) {
            for (var observation : series.observations()) {
                xml.within("generic:Obs", () -> observation(observation));
            }
        }
    }

    private void observation(Observation observation) throws XMLStreamException {
        if (detail.flat()) {
            var key = Stream.of(Role.DIMENSION, Role.TIME)
                    .flatMap(role -> Component.of(role).stream())
                    .toList();
            xml.within("generic:ObsKey", () -> values(key, observation));
        } else {
            xml.empty("generic:ObsDimension", "value", Component.TIME_PERIOD.of(cube, observation));
        }
        if (detail.values()) {
            xml.empty("generic:ObsValue", "value", Component.OBS_VALUE.of(cube, observation));
        }
        if (detail.attributes()) {
            xml.within("generic:Attributes", () -> values(Component.of(Role.ATTRIBUTE), observation));
        }
    }

    private void values(List<Component> components, Observation observation) throws XMLStreamException {
        for (var component : components) {
            var value = component.of(cube, observation);
            if (value != null) {
                xml.empty("generic:Value", "id", component.name(), "value", value);
            }
        }
    }
}
