package vn.laichau.hatangso.gateway.rejection;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.json.StoredJson;
import vn.laichau.hatangso.chassis.proof.GatewayProof;
import vn.laichau.hatangso.gateway.upstream.Upstreams;

/**
 * Tells refusals to the service that keeps the log of arrivals, one after the other, with the token of who was refused where
 * that is known. It takes no place that a call could have, keeps trying while the service is away, and never holds more than
 * its bound.
 */
@ApplicationScoped
class RejectionPublisher {

    private static final Logger LOG = Logger.getLogger(RejectionPublisher.class);

    /** Not on the allow-list: only the gateway asks for them. */
    private static final String ADDRESS = "/internal/v1/rejections";

    private static final String STRANGERS_ADDRESS = ADDRESS + "/strangers";

    private final Vertx vertx;
    private final Upstreams upstreams;
    private final ObjectMapper mapper;
    private final RejectionConfiguration settings;
    private final Clock clock;
    private final Optional<GatewayProof> proof;
    private final Queue<Rejection> waiting = new ArrayDeque<>();
    private boolean underWay;
    private int tries;

    RejectionPublisher(
            Vertx vertx,
            Upstreams upstreams,
            ObjectMapper mapper,
            RejectionConfiguration settings,
            Clock clock,
            @ConfigProperty(name = "gateway-proof.secrets") Optional<List<String>> secrets) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.mapper = mapper;
        this.settings = settings;
        this.clock = clock;
        this.proof = secrets.map(GatewayProof::new);
    }

    /** Returns at once. */
    synchronized void take(Rejection rejection) {
        if (waiting.size() >= (rejection.isOfStranger() ? settings.strangers() : settings.waiting())) {
            LOG.warnf("refusal not told, too many at once: %s", rejection);
            return;
        }
        waiting.add(rejection);
        if (!underWay) {
            underWay = true;
            tell(rejection);
        }
    }

    private void tell(Rejection rejection) {
        tries++;
        upstreams
                .get(rejection.upstream())
                .side(HttpMethod.POST, rejection.isOfStranger() ? STRANGERS_ADDRESS : ADDRESS)
                .compose(request -> send(request, rejection))
                .compose(answer -> requireTaken(answer, rejection))
                .onSuccess(told -> next())
                .onFailure(failure -> tryAgain(rejection, failure));
    }

    private Future<HttpClientResponse> send(HttpClientRequest request, Rejection rejection) {
        if (!rejection.isOfStranger()) {
            request.putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + rejection.token());
        }
        proof.ifPresent(gateway ->
                gateway.prove(request.headers(), request.getMethod() + " " + request.getURI(), clock.instant()));
        return request.putHeader(HttpHeaders.CONTENT_TYPE, "application/json").send(json(rejection));
    }

    private Buffer json(Rejection rejection) {
        return Buffer.buffer(StoredJson.bytes(mapper, rejection));
    }

    /** What the service finds wrong with it will be wrong the next time too; when it is away, it may come back. */
    private static Future<Void> requireTaken(HttpClientResponse answer, Rejection rejection) {
        var status = answer.statusCode();
        if (status >= 400 && status < 500) {
            LOG.warnf("refusal not taken (%d): %s", status, rejection);
        }
        return status < 500 ? answer.end() : Future.failedFuture("answered " + status);
    }

    private void tryAgain(Rejection rejection, Throwable failure) {
        if (tries < settings.tries()) {
            vertx.setTimer(settings.pause().toMillis(), later -> tell(rejection));
        } else {
            LOG.warnf("refusal not told (%s): %s", failure.getMessage(), rejection);
            next();
        }
    }

    private void next() {
        var next = afterThis();
        if (next != null) {
            tell(next);
        }
    }

    private synchronized Rejection afterThis() {
        waiting.remove();
        tries = 0;
        underWay = !waiting.isEmpty();
        return waiting.peek();
    }
}
