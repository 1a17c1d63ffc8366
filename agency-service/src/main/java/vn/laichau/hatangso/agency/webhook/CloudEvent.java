package vn.laichau.hatangso.agency.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.Locale;
import vn.laichau.hatangso.agency.event.Event;

/**
 * A message, in the structured form of CloudEvents 1.0.
 *
 * @param data the event as the feed tells it; nothing of a test
 */
record CloudEvent(
        @JsonProperty("specversion") String version,
        String id,
        String source,
        String type,
        OffsetDateTime time,
        String subject,
        Event data) {

    static final String MEDIA_TYPE = "application/cloudevents+json; charset=utf-8";

    private static final String VERSION = "1.0";
    private static final String TYPES = "vn.laichau.hatangso.";

    static CloudEvent of(Event event, String source) {
        var type = TYPES + event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new CloudEvent(VERSION, event.id(), source, type, event.at(), event.subject(), event);
    }

    static CloudEvent test(String id, String source, OffsetDateTime at) {
        return new CloudEvent(VERSION, id, source, TYPES + "test", at, null, null);
    }
}
