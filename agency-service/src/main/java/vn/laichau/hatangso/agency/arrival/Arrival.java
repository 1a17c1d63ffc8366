package vn.laichau.hatangso.agency.arrival;

import io.vertx.ext.web.RoutingContext;
import java.time.Instant;

/** What is known of a request from its first byte on. */
final class Arrival {

    private static final String PLACE = Arrival.class.getName();

    private final Instant at;
    private volatile String organisation;
    private volatile String sha256;
    private volatile String reason;

    Arrival(Instant at) {
        this.at = at;
    }

    static Arrival stamp(RoutingContext context, Instant at) {
        var arrival = new Arrival(at);
        context.put(PLACE, arrival);
        return arrival;
    }

    static Arrival of(RoutingContext context) {
        return context.get(PLACE);
    }

    void identify(String sender, String hash) {
        this.organisation = sender;
        this.sha256 = hash;
    }

    void refuse(String code) {
        this.reason = code;
    }

    Instant at() {
        return at;
    }

    String organisation() {
        return organisation;
    }

    String sha256() {
        return sha256;
    }

    String reason() {
        return reason;
    }
}
