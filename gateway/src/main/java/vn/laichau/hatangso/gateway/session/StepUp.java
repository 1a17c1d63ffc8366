package vn.laichau.hatangso.gateway.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.gateway.problem.GatewayProblem;

/**
 * What binds is done by a person who has just shown who they are, with everything that their role has to show: a session that
 * somebody found open, or the copy of a cookie, does not issue a report (docs/adr/0069). Programs have no sessions.
 */
@ApplicationScoped
public class StepUp {

    private final Duration freshFor;
    private final Clock clock;

    StepUp(SessionConfiguration configuration, Clock clock) {
        this.freshFor = configuration.freshFor();
        this.clock = clock;
    }

    /** Asks for another sign-in in the words of RFC 9470, 3, where the last one is too long ago. */
    public Optional<ProblemException> refusal(Session session) {
        if (!(session instanceof Session.Person person)
                || person.isForTrying()
                || person.signedInAt().plus(freshFor).isAfter(clock.instant())) {
            return Optional.empty();
        }
        var challenge = "Bearer error=\"insufficient_user_authentication\","
                + " error_description=\"A more recent authentication is required\", max_age=\"" + freshFor.toSeconds()
                + "\"";
        return Optional.of(GatewayProblem.STEP_UP_NEEDED.asIs().with("WWW-Authenticate", challenge));
    }
}
