package vn.laichau.hatangso.gateway.session;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.laichau.hatangso.chassis.problem.ProblemException;

/** Whose request it is, as far as the door can say. */
public sealed interface Visit {

    /** Nobody said who they are; the services decide what that is good for. */
    record Anonymous() implements Visit {}

    /**
     * A program with a verified token of its own.
     *
     * @param token access token, to be passed on as it came
     */
    record Program(String token, JsonWebToken claims) implements Visit {}

    /**
     * A person with a session.
     *
     * @param token access token of the session, renewed when it was at its end
     * @param claims ID token
     */
    record Person(String token, JsonWebToken claims) implements Visit {}

    /** What was shown is not accepted. */
    record Refused(ProblemException problem) implements Visit {}

    /** The sign-in server wants the browser to go to another address. */
    record Redirected(String location) implements Visit {}

    /** The visit that was found for this request, if its route needed to know. */
    static Visit in(RoutingContext context) {
        Visit visit = context.get(Visit.class.getName());
        return visit == null ? new Anonymous() : visit;
    }

    default Optional<JsonWebToken> claimsIfVerified() {
        if (this instanceof Program program) {
            return Optional.of(program.claims());
        }
        return this instanceof Person person ? Optional.of(person.claims()) : Optional.empty();
    }

    /** Client id of the program, or of the portal. */
    default Optional<String> client() {
        return claimsIfVerified().map(claims -> claims.getClaim("azp"));
    }

    /** Agency code of the caller. */
    default Optional<String> organisation() {
        return claimsIfVerified().map(claims -> claims.getClaim("org_id"));
    }
}
