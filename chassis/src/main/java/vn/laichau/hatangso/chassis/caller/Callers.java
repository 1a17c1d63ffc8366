package vn.laichau.hatangso.chassis.caller;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

/** Gives the caller of the present request. */
@ApplicationScoped
public class Callers {

    private final SecurityIdentity identity;
    private final SuccessorLookup successorLookup;

    Callers(SecurityIdentity identity, SuccessorLookup successorLookup) {
        this.identity = identity;
        this.successorLookup = successorLookup;
    }

    /** The caller, if signed in. Work outside a request has none. */
    public Optional<Caller> find() {
        if (!Arc.container().requestContext().isActive() || identity.isAnonymous()) {
            return Optional.empty();
        }
        return identity.getPrincipal() instanceof JsonWebToken token ? Optional.of(of(token)) : Optional.empty();
    }

    /** The program that was given the token ({@code azp}). */
    public Optional<String> findClient() {
        return find().map(caller -> (JsonWebToken) identity.getPrincipal()).map(token -> token.getClaim("azp"));
    }

    /** The caller of an operation that needs one. */
    public Caller get() {
        return find().orElseThrow(CommonProblem.UNAUTHENTICATED::asIs);
    }

    private Caller of(JsonWebToken token) {
        String name = token.getClaim("name");
        return new Caller(
                token.getSubject(),
                name == null ? token.getName() : name,
                successorLookup.successorOf(token.getClaim(TokenRules.ORGANISATION)),
                Role.realmRoles(identity.getRoles()));
    }
}
