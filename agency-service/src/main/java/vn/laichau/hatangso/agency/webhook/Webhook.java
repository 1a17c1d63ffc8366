package vn.laichau.hatangso.agency.webhook;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.event.Event;

/**
 * A subscription.
 *
 * @param kinds of events; empty: all
 * @param organisations whose things are told of; empty: all that concern the organisation
 * @param failingSince the first of the tries that failed since a message was taken; absent where the last one was
 * @param switchedOff absent where it is on
 */
record Webhook(
        UUID id,
        String organisation,
        String url,
        List<String> kinds,
        List<String> organisations,
        OffsetDateTime createdAt,
        OffsetDateTime failingSince,
        OffsetDateTime switchedOffAt,
        SwitchedOff switchedOff) {

    boolean wants(Event event) {
        return (kinds.isEmpty() || kinds.contains(event.kind().name()))
                && (organisations.isEmpty() || organisations.contains(event.organisation()));
    }
}
