package vn.laichau.hatangso.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.MultiMap;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * The sessions at the sign-in server, which decide: a person who signed out there or here, whom an administrator signed out or
 * who was idle for too long has no session in any replica, whatever cookie is shown (docs/adr/0056).
 */
@ApplicationScoped
class IssuerSessions {

    private static final Logger LOG = Logger.getLogger(IssuerSessions.class);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final int MOST = 10_000;
    private static final int OK = 200;
    private static final int REVOKED = 401;

    private final TenantConfigBean tenants;

    /** The questions of the last moment with their answers; who asks the same meanwhile gets the same. */
    private final Cache<String, Uni<Boolean>> asked;

    /** One entry while the server is in trouble: it is not asked then, for everybody would wait. */
    private final Cache<String, Boolean> trouble;

    IssuerSessions(TenantConfigBean tenants, SessionConfiguration configuration) {
        this.tenants = tenants;
        this.asked = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(configuration.checkedFor())
                .build();
        this.trouble = Caffeine.newBuilder()
                .maximumSize(1)
                .expireAfterWrite(configuration.troubleFor())
                .build();
    }

    /** False when the server says so. A server in trouble ends nobody's session: the tokens last a few minutes more. */
    Uni<Boolean> isAlive(Session.Person person) {
        return asked.get(
                Session.Person.id(person.claims()), id -> ask(person).memoize().indefinitely());
    }

    /** What was asked a moment ago counts no more: a session may have been ended since. */
    void forget() {
        asked.invalidateAll();
    }

    private Uni<Boolean> ask(Session.Person person) {
        if (trouble.getIfPresent("") != null) {
            return Uni.createFrom().item(true);
        }
        return userInfo(person)
                .map(answer -> isYes(answer.statusCode()))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("The sign-in server cannot be asked for sessions: %s", failure);
                    trouble.put("", true);
                    return true;
                });
    }

    /** Anything but yes and no (RFC 6750, 3.1) is trouble: a server that has just started may not know its realm yet. */
    private static boolean isYes(int status) {
        return switch (status) {
            case OK -> true;
            case REVOKED -> false;
            default -> throw new IllegalStateException("status " + status);
        };
    }

    /**
     * Ends the session there, and so for every copy of its cookie.
     *
     * @return whether it is known to have ended
     */
    Uni<Boolean> end(Session.Person person) {
        asked.invalidate(Session.Person.id(person.claims()));
        var form = MultiMap.caseInsensitiveMultiMap()
                .add("id_token_hint", person.claims().getRawToken())
                .add("client_id", portal().oidcConfig().clientId().orElseThrow());
        return client().postAbs(portal().getOidcMetadata().getEndSessionUri())
                .sendForm(form)
                .chain(ended -> userInfo(person))
                .map(answer -> answer.statusCode() == REVOKED)
                .ifNoItem()
                .after(ANSWER.multipliedBy(2))
                .fail()
                .onFailure()
                .recoverWithItem(false)
                .invoke(ended -> asked.invalidate(Session.Person.id(person.claims())));
    }

    private Uni<HttpResponse<Buffer>> userInfo(Session.Person person) {
        return client().getAbs(portal().getOidcMetadata().getUserInfoUri())
                .bearerTokenAuthentication(person.accessToken())
                .send()
                .ifNoItem()
                .after(ANSWER)
                .fail();
    }

    private WebClient client() {
        return portal().getOidcProviderClient().getWebClient();
    }

    private TenantConfigContext portal() {
        return tenants.getStaticTenant("portal");
    }
}
