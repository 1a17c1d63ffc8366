package vn.laichau.hatangso.agency.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A message whose turn it is, and what it is signed with. */
record Message(
        UUID webhook,
        String organisation,
        String url,
        String event,
        String body,
        Instant firstTriedAt,
        int tries,
        List<byte[]> secrets) {

    static final String COLUMNS = """
            webhook, organisation, event, body, first_tried_at,
            (SELECT w.url FROM webhook w WHERE w.id = webhook_delivery.webhook) AS url,
            ARRAY(SELECT s.secret FROM webhook_secret s
                  WHERE s.webhook = webhook_delivery.webhook AND (s.ends_at IS NULL OR s.ends_at > :now)
                  ORDER BY s.created_at DESC) AS secrets""";
}
