package vn.laichau.hatangso.agency.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A message whose turn it is, and what it is signed with. */
record Message(
        UUID webhook,
        String organisation,
        String url,
        String event,
        String body,
        Instant firstTriedAt,
        int tries,
        List<WebhookSecret> secrets) {

    static final String COLUMNS = """
            webhook, organisation, event, body, first_tried_at,
            (SELECT w.url FROM webhook w WHERE w.id = webhook_delivery.webhook) AS url,
            ARRAY(SELECT s.secret FROM webhook_secret s
                  WHERE s.webhook = webhook_delivery.webhook AND (s.ends_at IS NULL OR s.ends_at > :now)
                  ORDER BY s.created_at DESC) AS secrets""";

    static Message of(ResultSet row) throws SQLException {
        return new Message(
                row.getObject("webhook", UUID.class),
                row.getString("organisation"),
                row.getString("url"),
                row.getString("event"),
                row.getString("body"),
                row.getObject("first_tried_at", OffsetDateTime.class).toInstant(),
                row.getInt("tries"),
                Stream.of((byte[][]) row.getArray("secrets").getArray())
                        .map(WebhookSecret::new)
                        .toList());
    }
}
