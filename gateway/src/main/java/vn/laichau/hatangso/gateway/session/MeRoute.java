package vn.laichau.hatangso.gateway.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.laichau.hatangso.gateway.problem.Refusals;

/** Tells the portal who is signed in; that nobody is, or not any more, is an answer and not an error. */
@ApplicationScoped
class MeRoute {

    private final Visits visits;
    private final CsrfTokens csrfTokens;
    private final Refusals refusals;
    private final ObjectMapper mapper;

    MeRoute(Visits visits, CsrfTokens csrfTokens, Refusals refusals, ObjectMapper mapper) {
        this.visits = visits;
        this.csrfTokens = csrfTokens;
        this.refusals = refusals;
        this.mapper = mapper;
    }

    void routes(@Observes Router router) {
        router.route("/me").handler(refusals.readOnly(this::tell));
    }

    private void tell(RoutingContext context) {
        visits.of(context).subscribe().with(visit -> {
            if (visit instanceof Visit.Refused refused && refused.isUnavailable()) {
                refusals.refuse(context, refused.problem());
            } else {
                send(context, me(visit));
            }
        });
    }

    private Me me(Visit visit) {
        return visit instanceof Visit.Person person ? Me.of(person, csrfTokens.of(person.claims())) : Me.NOBODY;
    }

    private void send(RoutingContext context, Me me) {
        try {
            context.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(mapper.writeValueAsString(me));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
