package vn.laichau.hatangso.agency.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A message on its way.
 *
 * @param organisation whose submission or decision it is; of an operator, the operator itself
 * @param subject id of the submission, occurrence or decision that it tells of; of an operator, an id made from its code
 * @param version of the subject; later ones wait for earlier ones
 */
record OutboxMessage(Kind kind, String organisation, UUID subject, int version, String body) {

    static final String COLUMNS = "kind, organisation, subject, version, body";

    /** What is in it. */
    enum Kind {
        FIGURES,
        TARGETS,
        OPERATORS
    }

    static OutboxMessage of(ResultSet row) throws SQLException {
        return new OutboxMessage(
                Kind.valueOf(row.getString("kind")),
                row.getString("organisation"),
                row.getObject("subject", UUID.class),
                row.getInt("version"),
                row.getString("body"));
    }
}
