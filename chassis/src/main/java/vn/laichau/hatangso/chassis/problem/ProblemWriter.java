package vn.laichau.hatangso.chassis.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import vn.laichau.hatangso.chassis.json.StoredJson;

/** Writes problem documents where no resource is involved: filters before routing, and the gateway. */
@ApplicationScoped
public class ProblemWriter {

    /** Under this name the request remembers the code of what it was refused for. */
    public static final String CODE = ProblemWriter.class.getName();

    private final ObjectMapper mapper;

    ProblemWriter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public void write(RoutingContext context, ProblemException problem) {
        var response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        var request = context.request();
        var document = ProblemDocument.of(problem, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), request.path());
        context.put(CODE, document.code());
        ProblemCounter.count(document);
        problem.headers().forEach(response::putHeader);
        response.setStatusCode(document.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(json(document));
    }

    private Buffer json(ProblemDocument document) {
        return Buffer.buffer(StoredJson.bytes(mapper, document));
    }
}
