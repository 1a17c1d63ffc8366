package vn.laichau.hatangso.gateway.account;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.gateway.session.Session;

/**
 * A person's own sessions at the sign-in server, by its account API and with the token of that person: nobody's sessions can be
 * reached by anybody else's token, and no account of ours may look at all of them (docs/adr/0067).
 */
@ApplicationScoped
class IssuerAccount {

    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int ENDED = 401;
    private static final int SUCCESS = 2;

    private final TenantConfigBean tenants;

    IssuerAccount(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    Uni<List<OwnSession>> sessions(Session.Person person) {
        return call(HttpMethod.GET, "/devices", person).map(answer -> OwnSession.listed(answer.bodyAsJsonArray()));
    }

    /** Of another person's session, or of none, nothing is ended and nothing is told. */
    Uni<Void> end(Session.Person person, String session) {
        return call(HttpMethod.DELETE, "/" + session, person).replaceWithVoid();
    }

    Uni<Void> endOthers(Session.Person person) {
        return call(HttpMethod.DELETE, "", person).replaceWithVoid();
    }

    /** Fails with a problem where that is not known to be done. */
    private Uni<HttpResponse<Buffer>> call(HttpMethod method, String path, Session.Person person) {
        var portal = tenants.getStaticTenant("portal");
        var address = portal.oidcConfig().authServerUrl().orElseThrow() + "/account/sessions" + path;
        return portal.getOidcProviderClient()
                .getWebClient()
                .requestAbs(method, address)
                .bearerTokenAuthentication(person.accessToken())
                .putHeader("Accept", "application/json")
                .send()
                .ifNoItem()
                .after(ANSWER)
                .fail()
                .onFailure()
                .transform(failure -> CommonProblem.UNAVAILABLE.asIs().with("Retry-After", "5"))
                .invoke(answer -> {
                    if (answer.statusCode() == ENDED) {
                        throw CommonProblem.SESSION_ENDED.asIs();
                    } else if (answer.statusCode() / 100 != SUCCESS) {
                        throw CommonProblem.UNAVAILABLE.asIs().with("Retry-After", "5");
                    }
                });
    }
}
