package vn.laichau.hatangso.agency.contact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;
import java.util.List;
import vn.laichau.hatangso.chassis.http.Revisioned;

/**
 * A contact as the API shows it.
 *
 * @param email absent when the organisation cannot be written to
 * @param actions what the reader may do with it
 */
record ContactView(
        String organisation,
        String email,
        OffsetDateTime changedAt,
        String changedBy,
        List<ContactTransition> actions,
        @JsonIgnore long revision)
        implements Revisioned {}
