package vn.laichau.hatangso.gateway.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.gateway.upstream.Upstreams;

/**
 * Tells refusals to the service that keeps the log of arrivals, one after the other, with the token of who was refused where
 * that is known. It takes no place that a call could have, keeps trying while the service is away, and never holds more than
 * its bound.
 */
@ApplicationScoped
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);

    /** Not on the allow-list: only the door asks for them. */
    private static final String ADDRESS = "/internal/v1/rejections";

    private static final String STRANGERS_ADDRESS = ADDRESS + "/strangers";

    private final Vertx vertx;
    private final Upstreams upstreams;
    private final ObjectMapper mapper;
    private final EvidenceConfiguration settings;
    private final Queue<Refusal> waiting = new ArrayDeque<>();
    private boolean underWay;
    private int tries;

    Courier(Vertx vertx, Upstreams upstreams, ObjectMapper mapper, EvidenceConfiguration settings) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.mapper = mapper;
        this.settings = settings;
    }

    /** Returns at once. */
    synchronized void take(Refusal refusal) {
        if (waiting.size() >= (refusal.isOfStranger() ? settings.strangers() : settings.waiting())) {
            LOG.warnf("refusal not told, too many at once: %s", refusal);
            return;
        }
        waiting.add(refusal);
        if (!underWay) {
            underWay = true;
            tell(refusal);
        }
    }

    private void tell(Refusal refusal) {
        tries++;
        upstreams
                .get(refusal.upstream())
                .side(HttpMethod.POST, refusal.isOfStranger() ? STRANGERS_ADDRESS : ADDRESS)
                .compose(request -> send(request, refusal))
                .compose(Courier::requireTaken)
                .onSuccess(told -> next())
                .onFailure(failure -> tryAgain(refusal, failure));
    }

    private Future<HttpClientResponse> send(HttpClientRequest request, Refusal refusal) {
        if (!refusal.isOfStranger()) {
            request.putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + refusal.token());
        }
        return request.putHeader(HttpHeaders.CONTENT_TYPE, "application/json").send(json(refusal));
    }

    private Buffer json(Refusal refusal) {
        try {
            return Buffer.buffer(mapper.writeValueAsBytes(refusal));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the service finds wrong with it will be wrong the next time too; when it is away, it may come back. */
    private static Future<Void> requireTaken(HttpClientResponse answer) {
        var status = answer.statusCode();
        if (status >= 400 && status < 500) {
            LOG.warnf("refusal not taken: %d", status);
        }
        return status < 500 ? answer.end() : Future.failedFuture("answered " + status);
    }

    private void tryAgain(Refusal refusal, Throwable failure) {
        if (tries < settings.tries()) {
            vertx.setTimer(settings.pause().toMillis(), later -> tell(refusal));
        } else {
            LOG.warnf("refusal not told (%s): %s", failure.getMessage(), refusal);
            next();
        }
    }

    private void next() {
        var next = afterThis();
        if (next != null) {
            tell(next);
        }
    }

    private synchronized Refusal afterThis() {
        waiting.remove();
        tries = 0;
        underWay = !waiting.isEmpty();
        return waiting.peek();
    }
}
