package vn.laichau.hatangso.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.OIDCException;
import io.vertx.core.VertxException;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.testing.Claims;

class SessionTypesTest {

    private static Claims claims(String program, String organisation, String subject) {
        return Claims.of(Map.of("azp", program, "org_id", organisation, "sub", subject));
    }

    /** A program with all its copies, a person with all their windows. */
    @Test
    void isCountedWithThoseOfTheSameCaller() {
        var program = new Session.Program("t", claims("api", "vnpt", "s"));
        assertThat(program.client()).isEqualTo(new Session.Program("u", claims("api", "vnpt", "r")).client());
        assertThat(program.client()).isNotEqualTo(new Session.Program("t", claims("api", "viettel", "s")).client());
        assertThat(program.client()).isNotEqualTo(new Session.Program("t", claims("api2", "vnpt", "s")).client());
        var person = new Session.Person("t", claims("portal", "dic", "s"), Set.of("clerk"));
        assertThat(person.client()).isEqualTo(new Session.Person("u", claims("portal", "dic", "s"), Set.of()).client());
        assertThat(person.client())
                .isNotEqualTo(new Session.Person("t", claims("portal", "dic", "r"), Set.of("clerk")).client());
        assertThat(person.client()).isNotEqualTo(new Session.Program("t", claims("portal", "dic", "s")).client());
        assertThat(new Session.Anonymous().client()).isEmpty();
    }

    @Test
    void bringsItsTokenAndWhatThatSays() {
        var claims = claims("api", "vnpt", "s");
        for (var session :
                new Session[] {new Session.Program("t", claims), new Session.Person("t", claims, Set.of())}) {
            assertThat(session.token()).hasValue("t");
            assertThat(session.verified()).hasValue(claims);
        }
        for (var session :
                new Session[] {new Session.Anonymous(), new Session.Refused(CommonProblem.UNAVAILABLE.asIs())}) {
            assertThat(session.token()).isEmpty();
            assertThat(session.verified()).isEmpty();
        }
    }

    /** In seconds after a sign-in that is fresh for no time at all; accounts for trying have no second factor. */
    @ParameterizedTest
    @CsvSource({"1, false, true", "0, false, true", "-1, false, false", "1, true, false"})
    void isAskedForAFreshSignInOnceItsTimeIsOver(long later, boolean trying, boolean asked) {
        var noon = Instant.parse("2026-12-14T05:00:00Z");
        var claims = Claims.of(Map.of(
                "auth_time",
                noon.getEpochSecond(),
                "portal_roles",
                trying ? List.of("demonstration") : List.<String>of()));
        var stepUp = new StepUp(new SealedSession(), Clock.fixed(noon.plusSeconds(later), ZoneOffset.UTC));
        assertThat(stepUp.refusal(new Session.Person("t", claims, Set.of())).isPresent())
                .isEqualTo(asked);
    }

    @Test
    void isUnavailableWhereItCouldNotBeLookedAt() {
        assertThat(new Session.Refused(CommonProblem.UNAVAILABLE.asIs()).isUnavailable())
                .isTrue();
        assertThat(new Session.Refused(CommonProblem.UNAUTHENTICATED.asIs()).isUnavailable())
                .isFalse();
    }

    static Stream<Throwable> trouble() {
        return Stream.of(
                new IOException("reset"),
                new ConnectException("refused"),
                new TimeoutException(),
                new VertxException("closed", false),
                new NullPointerException(),
                new OIDCException("server_error"),
                new OIDCException((String) null),
                new IllegalStateException("outer", new RuntimeException(new IOException())));
    }

    @ParameterizedTest
    @MethodSource("trouble")
    void ofWhoseSignInServerIsInTroubleSaysNothingAgainstThem(Throwable failure) {
        assertThat(SignInFailures.isUnreachable(failure)).isTrue();
    }

    static Stream<Throwable> no() {
        return Stream.of(
                new OIDCException("400: {\"error\":\"invalid_grant\"}"),
                new IllegalStateException("ours"),
                new SecurityException(new OIDCException("invalid_grant")));
    }

    @ParameterizedTest
    @MethodSource("no")
    void isEndedWhereItSaidNo(Throwable failure) {
        assertThat(SignInFailures.isUnreachable(failure)).isFalse();
    }
}
