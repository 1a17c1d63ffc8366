package vn.laichau.hatangso.indicator.sdmx.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.laichau.hatangso.indicator.sdmx.cube.Component;
import vn.laichau.hatangso.indicator.sdmx.cube.Component.Role;
import vn.laichau.hatangso.indicator.sdmx.cube.Cube;
import vn.laichau.hatangso.indicator.sdmx.cube.Observation;
import vn.laichau.hatangso.indicator.table.Cells;

/** SDMX-CSV: a row for each observation. */
final class CsvData {

    /** What stands before the components in each row. */
    enum Head {
        SDMX_2(List.of("DATAFLOW"), List.of(Cube.flow())),
        SDMX_3(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"), List.of("dataflow", Cube.flow(), "I"));

        private final List<String> names;
        private final List<String> cells;

        Head(List<String> names, List<String> cells) {
            this.names = names;
            this.cells = cells;
        }
    }

    private CsvData() {}

    static void write(Cube cube, DataDetail detail, Head head, OutputStream out) throws IOException {
        var columns = Arrays.stream(Component.values())
                .filter(component -> isShown(component, detail))
                .toList();
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, UTF_8);
        csv.writeRecord(Stream.concat(head.names.stream(), columns.stream().map(Component::name))
                .toList());
        cube.series().stream()
                .flatMap(series -> detail.observations() ? series.observations().stream() : Stream.of(series.first()))
                .forEach(observation -> csv.writeRecord(Stream.concat(
                                head.cells.stream(), columns.stream().map(column -> cell(cube, column, observation)))
                        .toList()));
        csv.flush();
    }

    private static boolean isShown(Component component, DataDetail detail) {
        return switch (component.role()) {
            case DIMENSION -> true;
            case TIME -> detail.observations();
            case MEASURE -> detail.observations() && detail.values();
            case ATTRIBUTE -> detail.observations() && detail.attributes();
        };
    }

    /** A number keeps its sign; a code that a spreadsheet would run does not stay one. */
    private static String cell(Cube cube, Component column, Observation observation) {
        var text = column.of(cube, observation);
        return column.codelist() == null && column.role() != Role.TIME ? text : Cells.harmless(text);
    }
}
