package vn.laichau.hatangso.indicator.territory;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Loads the province's units, aliases and lineage from the files in the resources. Loading again changes nothing. */
@ApplicationScoped
public class TerritoryFiles {

    private static final String UNIT = """
            INSERT INTO territory (code, valid, level, type_vi, name_vi, name_en, parent_code, area_km2, legal_basis)
            SELECT :code, daterange(:valid_from::date, nullif(:valid_until, '')::date), :level, :type_vi, :name_vi, :name_en,
                   nullif(:parent_code, ''), nullif(:area_km2, '')::numeric, nullif(:legal_basis, '')
            WHERE NOT EXISTS (SELECT FROM territory WHERE code = :code AND lower(valid) = :valid_from::date)
            """;

    private static final String ALIAS = """
            INSERT INTO territory_alias (territory, alias, source)
            SELECT id, normalize(:alias, NFC), :source
            FROM territory WHERE code = :code AND lower(valid) = :valid_from::date
            ON CONFLICT DO NOTHING
            """;

    private static final String LINEAGE = """
            INSERT INTO territory_lineage (predecessor, successor, legal_basis)
            SELECT o.id, n.id, :legal_basis
            FROM territory o, territory n
            WHERE o.code = :old_code AND lower(o.valid) = :old_valid_from::date
              AND n.code = :new_code AND lower(n.valid) = :new_valid_from::date
            ON CONFLICT DO NOTHING
            """;

    private final Jdbi jdbi;

    TerritoryFiles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Runs in the caller's transaction.
     *
     * @param province name of the folder of its files
     */
    public void load(String province) {
        var folder = "territory/" + province + "/";
        jdbi.useHandle(handle -> {
            insert(handle, UNIT, folder + "units.csv");
            insert(handle, ALIAS, folder + "aliases.csv");
            insert(handle, LINEAGE, folder + "lineage.csv");
            handle.execute("SELECT refresh_territory_within()");
        });
    }

    private static void insert(Handle handle, String sql, String file) {
        var batch = handle.prepareBatch(sql);
        try (var rows = rows(file)) {
            rows.forEach(row -> batch.bindMap(row.getFieldsAsMap()).add());
        }
        batch.execute();
    }

    private static Stream<NamedCsvRecord> rows(String file) {
        var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException("plan.territories (PLAN_TERRITORIES) names a province whose units this"
                    + " service does not ship: " + file);
        }
        var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, UTF_8));
        return reader.stream().onClose(() -> {
            try {
                reader.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }
}
