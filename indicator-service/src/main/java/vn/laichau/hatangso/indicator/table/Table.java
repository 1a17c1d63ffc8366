package vn.laichau.hatangso.indicator.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a table shows, in any form.
 *
 * @param name of its file
 * @param dataFlow agency, name and version, as SDMX writes them
 * @param invented how to tell a row of invented figures, for people
 * @param sdmx how SDMX names what it shows
 */
public record Table<R>(
        String name, String dataFlow, String invented, List<? extends Column<R>> columns, List<SdmxColumn<R>> sdmx) {

    /** Where it is said what the columns mean, for the header {@code Link}. */
    public static final String DESCRIBED = "</api/v1/observations/metadata>; rel=\"describedby\"";

    private static final List<String> SDMX_HEAD = List.of("STRUCTURE", "STRUCTURE_ID", "ACTION");

    List<String> keys() {
        return columns.stream().map(Column::key).toList();
    }

    /** All cells of a row as texts. */
    public List<String> texts(R row, Function<BigDecimal, String> number) {
        return columns.stream().map(column -> text(column.of(row), number)).toList();
    }

    List<String> sdmxKeys() {
        return Stream.concat(SDMX_HEAD.stream(), sdmx.stream().map(SdmxColumn::name))
                .toList();
    }

    List<String> sdmxTexts(R row) {
        var cells = sdmx.stream().map(column -> text(column.cell().apply(row), BigDecimal::toPlainString));
        return Stream.concat(Stream.of("dataflow", dataFlow, "I"), cells).toList();
    }

    private static String text(Object cell, Function<BigDecimal, String> number) {
        return cell instanceof BigDecimal amount
                ? number.apply(amount)
                : Cells.harmless(cell == null ? null : cell.toString());
    }
}
