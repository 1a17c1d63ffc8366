package vn.laichau.hatangso.indicator.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Loads the invented figures of {@code demonstration/observations.csv}, in the caller's transaction. */
@ApplicationScoped
public class DemonstrationData {

    /** A year's figures became known on 20 January of the next, as if they had been reported in time. */
    private static final String INSERT = """
            INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, value,
                                     status, source_kind, source_ref, source_item, recorded_at)
            SELECT i.id, t.id, :period, make_date(:period::int, 12, 31), :operator, nullif(:numerator, '')::numeric,
                   nullif(:denominator, '')::numeric, nullif(:value, '')::numeric, :status, 'DEMONSTRATION',
                   'observations.csv', 'demonstration/' || :line, make_timestamptz(:period::int + 1, 1, 20, 8, 0, 0, '+07')
            FROM indicator i, territory t
            WHERE i.code = :indicator AND t.code = :territory_code AND lower(t.valid) = :territory_valid_from::date
            """;

    private final Jdbi jdbi;
    private final boolean wanted;

    DemonstrationData(
            Jdbi jdbi, @ConfigProperty(name = "suite.plan.demonstration", defaultValue = "false") boolean wanted) {
        this.jdbi = jdbi;
        this.wanted = wanted;
    }

    public boolean isWanted() {
        return wanted;
    }

    /** Does nothing unless wanted. */
    public void load() throws IOException {
        if (!wanted) {
            return;
        }
        var file = Thread.currentThread().getContextClassLoader().getResourceAsStream("demonstration/observations.csv");
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, UTF_8))) {
            jdbi.useHandle(handle -> {
                var batch = handle.prepareBatch(INSERT);
                reader.forEach(row -> batch.bindMap(row.getFieldsAsMap())
                        .bind("line", Long.toString(row.getStartingLineNumber()))
                        .add());
                batch.execute();
            });
        }
    }
}
