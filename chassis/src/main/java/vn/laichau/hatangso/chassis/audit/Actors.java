package vn.laichau.hatangso.chassis.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Optional;
import vn.laichau.hatangso.chassis.audit.request.CurrentOperation;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.json.StoredJson;

/** Who acts, as the audit's triggers read it from {@code app.actor}: names and classes, never a token or an address. */
@ApplicationScoped
public class Actors {

    private final Callers callers;
    private final CurrentOperation operation;
    private final Clock clock;
    private final ObjectMapper mapper;

    Actors(Callers callers, CurrentOperation operation, Clock clock, ObjectMapper mapper) {
        this.callers = callers;
        this.operation = operation;
        this.clock = clock;
        this.mapper = mapper;
    }

    /** As JSON; work that nobody asked for has an instant and a trace only. */
    public String current() {
        return json(callers.find(), operation.find(), operation.address());
    }

    /** What the running request asks for; empty for work that nobody asked for. */
    public Optional<String> operation() {
        return operation.find();
    }

    /** Whether a request is being answered, whatever it asks for and whoever sent it. */
    public boolean isRequest() {
        return operation.address().isPresent();
    }

    /** A job that goes on with what somebody asked for earlier; who that was stands in the entry of the request. */
    public String job(String name) {
        return json(Optional.empty(), Optional.of("job " + name), Optional.empty());
    }

    /** The same with an operation that was found elsewhere. */
    String of(Caller caller, String asked) {
        return json(Optional.of(caller), Optional.of(asked), operation.address());
    }

    private String json(Optional<Caller> caller, Optional<String> asked, Optional<String> address) {
        var actor = new LinkedHashMap<String, String>();
        actor.put("at", clock.instant().toString());
        asked.ifPresent(text -> actor.put("operation", text));
        caller.ifPresent(known -> {
            actor.put("principal", known.subject());
            actor.put("name", known.name());
            actor.put("organisation", known.organisation());
            callers.findClient().ifPresent(client -> actor.put("client", client));
        });
        address.ifPresent(text -> actor.put("address", text));
        actor.put("trace", Span.current().getSpanContext().getTraceId());
        // What PostgreSQL's text cannot hold must not break the change that it tells of.
        return StoredJson.text(mapper, actor).replace("\\u0000", "");
    }
}
