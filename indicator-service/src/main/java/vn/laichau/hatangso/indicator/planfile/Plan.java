package vn.laichau.hatangso.indicator.planfile;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.json.Json;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A loaded plan.
 *
 * @param version of the plan file
 * @param number null while the text leaves it blank
 * @param issuedOn null while the text leaves it blank
 * @param predecessor code of the plan before; null where the file names none
 * @param signedFor lines above the signature
 * @param demonstration the database holds invented figures
 */
public record Plan(
        String code,
        String version,
        @Json Text title,
        String number,
        String symbol,
        LocalDate issuedOn,
        int issuedYear,
        String issuer,
        String province,
        String predecessor,
        List<String> signedFor,
        boolean demonstration,
        OffsetDateTime loadedAt) {}
