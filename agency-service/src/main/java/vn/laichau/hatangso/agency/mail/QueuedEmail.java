package vn.laichau.hatangso.agency.mail;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * An e-mail whose turn it is.
 *
 * @param address null when the recipient cannot be written to
 */
record QueuedEmail(long id, String recipient, String address, String subject, String body) {

    static final String COLUMNS = "recipient, address, subject, body";

    static QueuedEmail of(ResultSet row) throws SQLException {
        return new QueuedEmail(
                row.getLong("id"),
                row.getString("recipient"),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"));
    }
}
