package vn.laichau.hatangso.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The way an indicator goes in the demonstration: a line of {@code demonstration/paths.csv}.
 *
 * @param facts the level at which figures are invented
 * @param operators each operator's part; empty when figures speak of all
 * @param byYear share of the whole province, or the quantity itself
 */
record IndicatorPath(
        String indicator,
        Facts facts,
        InventedBase size,
        Map<String, BigDecimal> operators,
        Map<Integer, BigDecimal> byYear) {

    private static final String FILE = "demonstration/paths.csv";
    private static final List<Integer> YEARS = List.of(2023, 2024, 2025, 2026);

    /** Where the figures of a path are. */
    enum Facts {
        VILLAGE,
        COMMUNE,
        PROVINCE
    }

    static List<IndicatorPath> all() throws IOException {
        var paths = new ArrayList<IndicatorPath>();
        var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, UTF_8))) {
            rows.forEach(row -> paths.add(of(row)));
        }
        return paths;
    }

    private static IndicatorPath of(NamedCsvRecord row) {
        var byYear = new TreeMap<Integer, BigDecimal>();
        YEARS.stream()
                .filter(year -> !row.getField(year.toString()).isEmpty())
                .forEach(year -> byYear.put(year, new BigDecimal(row.getField(year.toString()))));
        return new IndicatorPath(
                row.getField("indicator"),
                Facts.valueOf(row.getField("facts")),
                InventedBase.valueOf(row.getField("size")),
                operators(row.getField("operators")),
                byYear);
    }

    /** {@code viettel:0.6 vnpt:0.4}; an operator without a part stands alone. */
    private static Map<String, BigDecimal> operators(String text) {
        var operators = new LinkedHashMap<String, BigDecimal>();
        for (var word : text.isEmpty() ? new String[0] : text.split(" ")) {
            var part = word.split(":");
            operators.put(part[0], part.length == 1 ? BigDecimal.ONE : new BigDecimal(part[1]));
        }
        return operators;
    }
}
