package vn.laichau.hatangso.gateway.filter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URI;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.gateway.testing.ProductionTimeoutsProfile;
import vn.laichau.hatangso.gateway.testing.SampleSession;

@QuarkusTest
@TestProfile(ProductionTimeoutsProfile.class)
class HostCookieFilterTest {

    @Test
    void takesASessionByItsOwnNameAlone() {
        var session = SampleSession.session();
        me("__Host-" + session).then().body("signedIn", is(true));
        me("theme=dark; __Host-" + session + "; a=b").then().body("signedIn", is(true));
        for (var planted :
                new String[] {session, "__host-" + session, "__Secure-" + session, " " + session, "a=b;" + session}) {
            me(planted).then().body("signedIn", is(false));
        }
    }

    /** Another domain below ours may plant a cookie, but not one with the prefix. */
    @Test
    void keepsThePersonsSessionBesideAPlantedOne() {
        var planted = SampleSession.sessionNamed("of-the-attacker");
        var own = SampleSession.sessionNamed("of-the-person");
        var token = me("__Host-" + own).<String>path("csrfToken");
        for (var both : new String[] {planted + "; __Host-" + own, "__Host-" + own + "; " + planted}) {
            assertThat(me(both).<String>path("csrfToken")).isEqualTo(token);
        }
        assertThat(me("__Host-" + planted).<String>path("csrfToken")).isNotEqualTo(token);
    }

    /** A session that was planted in the browser before is not the one that the person gets (session fixation). */
    @Test
    void beginsAnOwnSessionBesideAPlantedOne() {
        var asked = given().redirects().follow(false).get("/login");
        var begun = asked.getCookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        var issuer = given().urlEncodingEnabled(false).redirects().follow(false).get(asked.header("Location"));
        var back = URI.create(issuer.header("Location"));
        given().urlEncodingEnabled(false)
                .header("Cookie", SampleSession.sessionNamed("planted") + "; " + begun)
                .get(back.getRawPath() + "?" + back.getRawQuery())
                .then()
                .statusCode(200)
                .cookie("__Host-q_session_portal");
    }

    @Test
    void givesEveryCookieToThisHostAlone() {
        var asked = given().redirects().follow(false).get("/login?to=/bao-cao");
        assertThat(asked.detailedCookies().asList()).hasSize(2).allSatisfy(cookie -> {
            assertThat(cookie.getName()).startsWith("__Host-");
            assertThat(cookie.isSecured()).isTrue();
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getPath()).isEqualTo("/");
            assertThat(cookie.getDomain()).isNull();
            assertThat(cookie.getMaxAge()).isPositive();
        });
    }

    @Test
    void takesACookieBackByTheNameThatItHas() {
        var ended = given().header("Cookie", "__Host-" + SampleSession.endedSession())
                .get("/me");
        assertThat(ended.headers().getValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-q_session_portal=;")
                        .contains("Max-Age=0", "Path=/", "Secure"));
    }

    private static Response me(String cookies) {
        return given().header("Cookie", cookies).get("/me");
    }
}
