package vn.laichau.hatangso.gateway.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.gateway.testing.RawConnection;
import vn.laichau.hatangso.gateway.testing.SampleSession;

@QuarkusTest
class SignInTest {

    @Test
    void sendsAPersonToTheSignInServer() {
        var location = browser().get("/login?to=/tiep-nhan").header("Location");

        assertThat(location)
                .contains("/auth?response_type=code")
                .contains("client_id=portal")
                .contains("scope=openid&")
                .contains("redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Flogin%2Fcallback")
                .contains("code_challenge_method=S256")
                .contains("nonce=");
    }

    /** And nothing else of the address, however it is written. */
    @Test
    void asksForTheLanguageOfThePortal() {
        assertThat(browser().get("/login?to=/&ui_locales=en").header("Location"))
                .contains("&ui_locales=en");
        assertThat(browser().get("/login?to=/&ui_locales=en%26prompt%3Dnone").header("Location"))
                .doesNotContain("&prompt=none");
    }

    @Test
    void bringsAPersonBackToWhereTheyWantedToBe() {
        var asked = browser().get("/login?to=/tiep-nhan?nam=2027");
        var back = signInAndComeBack(asked);

        back.then().statusCode(200).body(containsString("url=/tiep-nhan?nam=2027\""));
        var session = back.detailedCookie("q_session_portal");
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSameSite()).isEqualTo("Strict");
        browser()
                .cookies(back.detailedCookies())
                .get("/me")
                .then()
                .body("signedIn", is(true))
                .body("name", equalTo("coordinator"));
        assertThat(browser()
                        .cookies(back.detailedCookies())
                        .get("/login?to=/bao-cao")
                        .header("Location"))
                .isEqualTo("/bao-cao");
    }

    /** It is lax, for the sign-in server may be another site; so no script reads it and no other address gets it. */
    @Test
    void remembersForHalfAnHourWhereAPersonWantedToBe() {
        var remembered = browser().get("/login?to=/bao-cao").detailedCookie("portal_return");
        assertThat(remembered.getPath()).isEqualTo("/login");
        assertThat(remembered.isHttpOnly()).isTrue();
        assertThat(remembered.getSameSite()).isEqualTo("Lax");
        assertThat(remembered.getMaxAge()).isEqualTo(1_800);
        assertThat(remembered.isSecured()).isFalse();
        var back = signInAndComeBack(browser().get("/login?to=/bao-cao"));
        assertThat(back.detailedCookie("portal_return").getMaxAge()).isZero();
    }

    /** The code is not spent by another spelling, and is good for the right one. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "//", "%09", "%2F", "%20", ";x", "/.", ".", "%00"})
    void takesACodeAtTheRegisteredAddressAlone(String behind) {
        var asked = browser().get("/login?to=/bao-cao");
        var address = comeBackAddress(asked);
        var cookies = asked.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        var bent = address.replaceFirst("^https?://[^/]+", "").replaceFirst("/login/callback", "$0" + behind);
        assertThat(RawConnection.send("GET " + bent + " HTTP/1.1", "Cookie: " + cookies))
                .matches("(?s)HTTP/1.1 40[04] .*")
                .doesNotContain("q_session_portal=");
        browser().cookies(asked.cookies()).get(address).then().statusCode(200);
    }

    /** What comes back is looked at again: a browser may have been given another one. */
    @Test
    void goesHomeWithACookieThatIsNotOurs() {
        for (var planted : new String[] {"Ly9vdGhlci5leGFtcGxl", "%25", "x"}) {
            var asked = browser().get("/login?to=/bao-cao");
            var cookies = new HashMap<>(asked.cookies());
            cookies.put("portal_return", planted);
            browser()
                    .cookies(cookies)
                    .get(comeBackAddress(asked))
                    .then()
                    .statusCode(200)
                    .body(containsString("url=/\""));
        }
    }

    /** The oldest goes first; what is begun now stays. */
    @Test
    void remembersNoMoreSignInsThanFiveThatBegan() {
        var kept = new LinkedHashMap<String, String>();
        for (var attempt = 0; attempt < 12; attempt++) {
            var asked = browser().header("Cookie", header(kept)).get("/login");
            asked.detailedCookies().asList().forEach(cookie -> {
                if (cookie.getMaxAge() == 0) {
                    kept.remove(cookie.getName());
                } else if (cookie.getName().startsWith("q_auth_")) {
                    kept.put(cookie.getName(), cookie.getValue());
                }
            });
            var newest = kept.keySet().stream().reduce((one, next) -> next).orElseThrow();
            assertThat(asked.cookie(newest)).isNotEmpty();
            assertThat(kept).hasSize(Math.min(attempt + 1, 5));
        }
    }

    private static String header(Map<String, String> cookies) {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; ", "theme=dark; ", ""));
    }

    /** Who steps up, or changes how they sign in, keeps the session until the new one is there. */
    @Test
    void beginsBesideASessionThatGoesOn() {
        for (var asked : new String[] {"max_age=0", "kc_action=webauthn-register"}) {
            var beside = browser().header("Cookie", SampleSession.session()).get("/login?to=/bao-cao&" + asked);
            assertThat(beside.statusCode()).isEqualTo(302);
            assertThat(beside.header("Location")).contains("/auth?").contains("&" + asked);
            assertThat(beside.cookies()).doesNotContainKey("q_session_portal");

            var back = browser()
                    .cookies(beside.detailedCookies())
                    .cookie("q_session_portal", SampleSession.session().split("=", 2)[1])
                    .get(comeBackAddress(beside));
            back.then().statusCode(200).body(containsString("url=/bao-cao\""));
            assertThat(back.cookie("q_session_portal")).isNotEmpty();
        }
    }

    /** Nor is a session lost by an answer that this browser did not ask for. */
    @Test
    void keepsASessionWhateverComesBack() {
        for (var answer : new String[] {"?code=stolen&state=stolen", "?error=access_denied&state=x", ""}) {
            var back = browser().header("Cookie", SampleSession.session()).get("/login/callback" + answer);
            assertThat(back.statusCode()).isEqualTo(200);
            assertThat(back.cookies()).doesNotContainKey("q_session_portal");
        }
    }

    @Test
    void asksTheSignInServerForNothingElse() {
        for (var odd :
                new String[] {"max_age=1", "max_age=", "kc_action=delete_account", "kc_action=x", "max_age=0&max_age=9"
                }) {
            browser().get("/login?to=/&" + odd).then().statusCode(400);
        }
    }

    @Test
    void neverLeadsToAnotherSite() {
        var asked = browser().get("/login?to=//other.example");

        signInAndComeBack(asked).then().statusCode(200).body(containsString("url=/\""));
    }

    @Test
    void refusesAnAnswerThatNobodyAskedFor() {
        browser()
                .get("/login/callback?code=the-code&state=stolen")
                .then()
                .statusCode(401)
                .contentType("text/html")
                .body(containsString("/login"));
        browser().get("/login/callback").then().statusCode(401);
    }

    @Test
    void refusesAnAnswerForAnotherBrowser() {
        var asked = browser().get("/login");
        var someoneElses = browser().get("/login");

        browser()
                .cookies(someoneElses.detailedCookies())
                .get(comeBackAddress(asked))
                .then()
                .statusCode(401);
    }

    private static Response signInAndComeBack(Response asked) {
        Cookies cookies = asked.detailedCookies();
        return browser().cookies(cookies).get(comeBackAddress(asked));
    }

    private static String comeBackAddress(Response asked) {
        var answer = given().urlEncodingEnabled(false).redirects().follow(false).get(asked.header("Location"));
        var address = URI.create(answer.header("Location"));
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private static RequestSpecification browser() {
        return given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .header("Accept", "text/html,application/xhtml+xml");
    }
}
