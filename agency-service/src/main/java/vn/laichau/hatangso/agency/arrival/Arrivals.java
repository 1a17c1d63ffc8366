package vn.laichau.hatangso.agency.arrival;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** When the present request reached the system. */
@ApplicationScoped
public class Arrivals {

    private final CurrentVertxRequest request;

    Arrivals(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Stamped before the request was read, checked or queued; in milliseconds, rounded down. */
    public Instant instant() {
        return current().at();
    }

    /** Says for the log of refused attempts who sent what. */
    public void identify(String organisation, String sha256) {
        current().identify(organisation, sha256);
    }

    private Arrival current() {
        return Arrival.of(request.getCurrent());
    }
}
