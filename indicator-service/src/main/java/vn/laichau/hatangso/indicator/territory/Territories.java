package vn.laichau.hatangso.indicator.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads units of territory as of a day. */
@ApplicationScoped
public class Territories {

    /** Accents and case are folded on both sides; the text is NFC in the table and in the parameter. */
    private static final String LIST = """
            SELECT id, code, lower(valid) AS valid_from, upper(valid) AS valid_to, level, type_vi, name_vi, name_en,
                   parent_code, area_km2, legal_basis
            FROM territory t
            WHERE (:day::date IS NULL OR valid @> :day::date)
              AND (:level::text IS NULL OR level = :level)
              AND (:name::text IS NULL
                   OR unaccent(lower(name_vi)) LIKE '%' || unaccent(lower(:name)) || '%'
                   OR EXISTS (SELECT FROM territory_alias a WHERE a.territory = t.id
                              AND unaccent(lower(a.alias)) LIKE '%' || unaccent(lower(:name)) || '%'))
            ORDER BY name_vi, code, valid
            """;

    private static final String IDS_ON = "SELECT code, id FROM territory WHERE valid @> :day";

    private final Jdbi jdbi;

    Territories(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Units valid on a day (null: of all times), of a level (null: all), whose name or alias holds a text (null: any). */
    public List<Territory> list(LocalDate day, Territory.Level level, String name) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("day", day)
                .bind("level", level)
                .bind("name", name)
                .map(ConstructorMapper.of(Territory.class))
                .list());
    }

    /** Codes valid on a day and the units they mean on that day. */
    public Map<String, Integer> idsByCode(LocalDate day) {
        return jdbi.withHandle(handle ->
                handle
                        .createQuery(IDS_ON)
                        .bind("day", day)
                        .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
