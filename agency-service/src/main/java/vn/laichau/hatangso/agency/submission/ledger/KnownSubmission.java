package vn.laichau.hatangso.agency.submission.ledger;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A submission, or a draft of one, that the caller may read.
 *
 * @param year under which it was sent
 * @param returnBy until when the newest version is asked for again; null when it was not returned with a day
 */
public record KnownSubmission(String organisation, UUID id, int year, boolean isDraft, LocalDate returnBy) {

    static KnownSubmission of(Tuple row) {
        return new KnownSubmission(
                row.get("organisation", String.class),
                row.get("id", UUID.class),
                row.get("year", Integer.class),
                row.get("draft", Boolean.class),
                row.get("return_by", LocalDate.class));
    }
}
