package vn.laichau.hatangso.systemtests.faults;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.laichau.hatangso.local.LocalStack;

/** Reads as the superuser: past the service, and past row-level security. */
final class StoredRows {

    /** A transaction that is half there shows as a null on the right of a join. */
    private static final String ALL = """
            SELECT split_part(convert_from(v.body, 'UTF8')::jsonb ->> 'narrative', ' ', 1) AS key,
                   v.organisation, s.obligation, s.year, v.body, v.sha256, v.arrived_at, v.punctuality,
                   r.number, r.jws, i.body AS remembered
            FROM submission_version v
            JOIN submission s ON s.organisation = v.organisation AND s.id = v.submission_id
            LEFT JOIN receipt r
                ON r.organisation = v.organisation AND r.submission_id = v.submission_id AND r.version = v.number
            LEFT JOIN idempotency_key i
                ON i.organisation = v.organisation AND i.operation = 'POST /submissions'
                AND i.key = split_part(convert_from(v.body, 'UTF8')::jsonb ->> 'narrative', ' ', 1)
            WHERE s.obligation LIKE ? || '-%'
            """;

    private StoredRows() {}

    /** @param plans name of the obligations that were sent for */
    static List<StoredVersion> of(LocalStack stack, String plans) throws SQLException {
        return of(stack.superuser("agency"), plans);
    }

    static List<StoredVersion> of(DataSource agency, String plans) throws SQLException {
        try (var connection = agency.getConnection();
                var query = connection.prepareStatement(ALL)) {
            query.setString(1, plans);
            var rows = query.executeQuery();
            var stored = new ArrayList<StoredVersion>();
            while (rows.next()) {
                stored.add(read(rows));
            }
            return stored;
        }
    }

    private static StoredVersion read(ResultSet row) throws SQLException {
        return new StoredVersion(
                row.getString("key"),
                row.getString("organisation"),
                row.getString("obligation"),
                row.getInt("year"),
                row.getBytes("body"),
                row.getString("sha256"),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                row.getString("punctuality"),
                row.getString("number"),
                row.getString("jws"),
                row.getBytes("remembered"));
    }
}
