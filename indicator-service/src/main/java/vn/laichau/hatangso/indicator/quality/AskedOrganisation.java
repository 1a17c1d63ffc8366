package vn.laichau.hatangso.indicator.quality;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;
import vn.laichau.hatangso.indicator.observation.recording.FigureCodeReader;

/**
 * Whom a finding is handed over to, as far as this service knows organisations: a firm may have ended, and a committee is that of a
 * unit of the map, which it ends with. Departments are agency-service's alone.
 */
final class AskedOrganisation {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final String END_OF_FIRM = """
            SELECT ended_on FROM operator_end WHERE operator = :code AND superseded_at = 'infinity' AND ended_on <= :today
            """;

    /** No row for a unit that never was, an empty one for a unit that is. */
    private static final String END_OF_UNIT = """
            SELECT CASE WHEN upper(valid) <= :today THEN upper(valid) END
            FROM territory WHERE code = :code AND lower(valid) <= :today ORDER BY lower(valid) DESC LIMIT 1
            """;

    private AskedOrganisation() {}

    static List<FieldError> faults(Handle handle, String code, LocalDate today) {
        var unit = FigureCodeReader.unit(code);
        var ends = handle.createQuery(unit.isPresent() ? END_OF_UNIT : END_OF_FIRM)
                .bind("code", unit.orElse(code))
                .bind("today", today)
                .mapTo(LocalDate.class)
                .list();
        if (ends.isEmpty()) {
            return unit.isPresent() ? List.of(CommonErrorCode.UNKNOWN_CODE.at("/owner")) : List.of();
        }
        var end = ends.get(0);
        return end == null
                ? List.of()
                : List.of(IndicatorErrorCode.ORGANISATION_ENDED.at("/owner", DAY.format(end.minusDays(1))));
    }
}
