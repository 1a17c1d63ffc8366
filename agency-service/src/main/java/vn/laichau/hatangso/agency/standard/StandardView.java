package vn.laichau.hatangso.agency.standard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.chassis.http.Identified;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A version of a standard as the API shows it.
 *
 * @param version counted from 1 for each code
 * @param inForceOn absent until it came into force
 * @param repealedOn the first day on which it was not in force any more; absent while it was not repealed, as is the document
 * @param actions what the reader may do with it as it stands
 */
public record StandardView(
        UUID id,
        String organisation,
        String code,
        int version,
        Text title,
        String content,
        String link,
        StandardState state,
        LocalDate inForceOn,
        String legalBasis,
        LocalDate repealedOn,
        String repealBasis,
        OffsetDateTime createdAt,
        List<StandardTransition> actions,
        @JsonIgnore long revision)
        implements Identified {}
