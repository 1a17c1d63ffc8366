package vn.laichau.hatangso.agency.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;

/**
 * What became of a message.
 *
 * @param event id of the event, which the receiver was told too
 * @param kind of the event, or TEST
 * @param state WAITING, DELIVERED or GIVEN_UP
 * @param failure of the last try: HTTP and the status, or what went wrong before there was one
 * @param nextTryAt absent when there is none any more
 * @param settledAt when it was taken or given up
 */
record WebhookDelivery(
        @JsonIgnore long id,
        String event,
        String kind,
        String subject,
        OffsetDateTime enqueuedAt,
        String state,
        int tries,
        String failure,
        OffsetDateTime nextTryAt,
        OffsetDateTime settledAt) {}
