package vn.laichau.hatangso.indicator.quality;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.json.Json;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A contradiction that a check found; the figures stay as they are stated.
 *
 * @param check code of the check
 * @param clauses where the figures stand
 * @param stated what the text says
 * @param computed what its other figures give
 * @param detail the broken relation in words
 */
public record PlanFinding(
        String check,
        List<String> clauses,
        BigDecimal stated,
        BigDecimal computed,
        @Json Text detail,
        OffsetDateTime foundAt) {}
