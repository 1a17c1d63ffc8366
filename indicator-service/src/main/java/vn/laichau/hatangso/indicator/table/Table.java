package vn.laichau.hatangso.indicator.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * What a table shows, in any form.
 *
 * @param name of its file
 * @param dataFlow agency, name and version, as SDMX writes them
 * @param invented how to tell a row of invented figures, for people
 * @param sdmx how SDMX names what it shows
 */
public record Table<R>(String name, String dataFlow, Text invented, List<Column<R>> columns, List<SdmxColumn<R>> sdmx) {

    /** Where it is said what the columns mean, for the header {@code Link}. */
    public static final String DESCRIBED = "</api/v1/observations/metadata>; rel=\"describedby\"";

    private static final List<String> SDMX_HEAD = List.of("STRUCTURE", "STRUCTURE_ID", "ACTION");

    List<String> keys() {
        return columns.stream().map(Column::key).toList();
    }

    /** All cells of a row as texts; codes stay codes. */
    public List<String> texts(R row, Language language, Function<BigDecimal, String> number) {
        return columns.stream()
                .map(column -> column.of(row))
                .map(cell -> text(cell instanceof Text words ? words.in(language) : cell, number))
                .toList();
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
