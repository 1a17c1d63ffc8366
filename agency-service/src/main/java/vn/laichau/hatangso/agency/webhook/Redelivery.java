package vn.laichau.hatangso.agency.webhook;

import java.time.OffsetDateTime;
import vn.laichau.hatangso.chassis.content.Required;

/** @param from events since then are told again */
record Redelivery(@Required OffsetDateTime from) {}
