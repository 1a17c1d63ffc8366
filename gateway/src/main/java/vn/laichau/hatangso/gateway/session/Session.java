package vn.laichau.hatangso.gateway.session;

import io.vertx.ext.web.RoutingContext;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;

/** Whose request it is, as far as the gateway can say. */
public sealed interface Session {

    /** Nobody said who they are; the services decide what that is good for. */
    record Anonymous() implements Session {}

    /**
     * A program with a verified token of its own.
     *
     * @param accessToken to be passed on as it came
     */
    record Program(String accessToken, JsonWebToken claims) implements Session {

        @Override
        public Optional<String> client() {
            return Optional.of("client " + claims.getClaim("azp") + " of " + claims.getClaim("org_id"));
        }

        @Override
        public Optional<String> token() {
            return Optional.of(accessToken);
        }

        @Override
        public Optional<JsonWebToken> verified() {
            return Optional.of(claims);
        }
    }

    /**
     * A person with a session.
     *
     * @param accessToken of the session, renewed when it was at its end
     * @param claims ID token
     * @param roles realm roles
     */
    record Person(String accessToken, JsonWebToken claims, Set<String> roles) implements Session {

        /** The session's id at the issuer; for an issuer without one, the person and the moment of the sign-in. */
        static String id(JsonWebToken idToken) {
            String sid = idToken.getClaim("sid");
            return sid != null ? "sid " + sid : "sub " + idToken.getSubject() + " " + idToken.getClaim("auth_time");
        }

        /** Of the demonstration: a password is enough for it, and its sign-in never grows old. */
        boolean isForTrying() {
            Collection<?> marks = claims.<Collection<?>>claim("portal_roles").orElse(List.of());
            return marks.stream().anyMatch(mark -> "demonstration".equals(text(mark)));
        }

        /** When the person last showed who they are. */
        Instant signedInAt() {
            var told = claims.claim("auth_time").map(Person::text);
            return Instant.ofEpochSecond(told.map(Long::parseLong).orElse(0L));
        }

        /** A claim of a list may come as a text or as JSON. */
        private static String text(Object told) {
            return told instanceof JsonString json ? json.getString() : told.toString();
        }

        @Override
        public Optional<String> client() {
            return Optional.of("person " + claims.getSubject());
        }

        @Override
        public Optional<String> token() {
            return Optional.of(accessToken);
        }

        @Override
        public Optional<JsonWebToken> verified() {
            return Optional.of(claims);
        }
    }

    /** What was shown is not accepted. */
    record Refused(ProblemException problem) implements Session {

        /** It could not be looked at now; that says nothing against the visitor. */
        boolean isUnavailable() {
            return problem.type() == CommonProblem.UNAVAILABLE;
        }

        boolean isEnded() {
            return problem.type() == CommonProblem.SESSION_ENDED;
        }
    }

    /** The session that was found for this request, if its route needed to know. */
    static Session in(RoutingContext context) {
        Session session = context.get(Session.class.getName());
        return session == null ? new Anonymous() : session;
    }

    /** The access token with which the visitor meets the services. */
    default Optional<String> token() {
        return Optional.empty();
    }

    /** Whose calls are counted together: a program with all its copies, a person with all their windows. */
    default Optional<String> client() {
        return Optional.empty();
    }

    /** What a verified token says of the visitor. */
    default Optional<JsonWebToken> verified() {
        return Optional.empty();
    }
}
