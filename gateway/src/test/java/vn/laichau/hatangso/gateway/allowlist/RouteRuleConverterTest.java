package vn.laichau.hatangso.gateway.allowlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteRuleConverterTest {

    @Test
    void takesTheClassFromTheMethodAndTheUsualBody() {
        var routeRule = convert("agency GET POST");

        assertThat(routeRule.upstream()).isEqualTo("agency");
        assertThat(routeRule.header()).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(routeRule.priority(HttpMethod.HEAD)).isEqualTo(Priority.READS);
        assertThat(routeRule.priority(HttpMethod.POST)).isEqualTo(Priority.SUBMISSIONS);
        assertThat(routeRule.body()).isEmpty();
    }

    @Test
    void readsWhatIsParticularToARoute() {
        var routeRule = convert(" indicator  POST body=100M class=exports ");

        assertThat(routeRule.body()).hasValue(100L * 1024 * 1024);
        assertThat(routeRule.priority(HttpMethod.POST)).isEqualTo(Priority.EXPORTS);
        assertThat(routeRule.isClosedToStrangers(HttpMethod.POST)).isTrue();
        assertThat(routeRule.isClosedToStrangers(HttpMethod.HEAD)).isFalse();
        assertThat(convert("agency POST open").isClosedToStrangers(HttpMethod.POST))
                .isFalse();
    }

    @Test
    void asksForAStepUpWhereSomethingIsWrittenAndTheRouteSaysSo() {
        assertThat(convert("agency GET POST step-up").asksForStepUp(HttpMethod.POST))
                .isTrue();
        assertThat(convert("agency GET POST step-up").asksForStepUp(HttpMethod.GET))
                .isFalse();
        assertThat(convert("agency GET POST step-up").asksForStepUp(HttpMethod.HEAD))
                .isFalse();
        assertThat(convert("agency GET POST").asksForStepUp(HttpMethod.POST)).isFalse();
    }

    @Test
    void saysInEveryAnswerOfAPathSinceWhenItIsDeprecatedAndUntilWhenItAnswers() {
        var headers = MultiMap.caseInsensitiveMultiMap();
        convert("agency GET sunset=2027-01-15..2028-01-06")
                .deprecation()
                .orElseThrow()
                .writeTo(headers);

        assertThat(headers.get("Deprecation"))
                .isEqualTo("@" + Instant.parse("2027-01-14T17:00:00Z").getEpochSecond());
        assertThat(headers.get("Sunset")).isEqualTo("Wed, 05 Jan 2028 17:00:00 GMT");
        assertThat(convert("agency GET").deprecation()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agency",
                "agency body=1M",
                "agency get",
                "agency GET size=1M",
                "agency GET class=slow",
                "agency GET body=big",
                "agency GET OPTIONS",
                "agency GET HEAD",
                "agency GET Open",
                "agency GET class=",
                "agency GET sunset=2028-01-15",
                "agency GET sunset=2028-01-15..2027-01-15",
                "agency GET sunset=soon..later"
            })
    void refusesWhatItDoesNotUnderstand(String line) {
        assertThatThrownBy(() -> convert(line)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "agency GET, GET, READS",
        "agency GET, HEAD, READS",
        "agency POST, POST, SUBMISSIONS",
        "agency PUT, PUT, SUBMISSIONS",
        "agency PATCH, PATCH, SUBMISSIONS",
        "agency DELETE, DELETE, SUBMISSIONS",
        "agency POST class=reads, POST, READS",
        "agency GET class=submissions, GET, SUBMISSIONS",
        "agency GET class=exports, GET, EXPORTS",
        "agency GET class=EXPORTS, HEAD, EXPORTS"
    })
    void ordersCallsByTheirMethodUnlessTheRouteSaysOtherwise(String line, String method, Priority priority) {
        assertThat(convert(line).priority(HttpMethod.valueOf(method))).isEqualTo(priority);
    }

    /** Somebody who sends something has to know whether it arrived. */
    @ParameterizedTest
    @CsvSource({
        "agency GET POST, POST, true",
        "agency GET POST, GET, false",
        "agency GET POST, HEAD, false",
        "agency GET POST, PUT, false",
        "agency DELETE, DELETE, true",
        "agency POST class=exports, POST, false",
        "agency POST class=exports evidence, POST, true",
        "agency PUT class=exports evidence, PUT, false",
        "agency GET class=exports evidence, GET, false",
        "agency GET class=exports evidence, POST, false"
    })
    void tellsSendingFromLongWorkThatIsAskedFor(String line, String method, boolean sending) {
        assertThat(convert(line).isSending(HttpMethod.valueOf(method))).isEqualTo(sending);
    }

    @ParameterizedTest
    @CsvSource({
        "agency GET POST, GET, true",
        "agency GET POST, HEAD, true",
        "agency GET POST, POST, true",
        "agency GET POST, PUT, false",
        "agency GET POST, OPTIONS, false",
        "agency POST, HEAD, false",
        "agency POST, GET, false"
    })
    void allowsItsMethodsAndHeadWithGet(String line, String method, boolean allowed) {
        assertThat(convert(line).allows(HttpMethod.valueOf(method))).isEqualTo(allowed);
    }

    @Test
    void marksWhatIsMarked() {
        assertThat(convert("agency PUT DELETE").header()).isEqualTo("DELETE, OPTIONS, PUT");
        assertThat(convert("agency GET evidence").evidence()).isTrue();
        assertThat(convert("agency GET evidence").open()).isFalse();
        assertThat(convert("agency GET open").open()).isTrue();
        assertThat(convert("agency GET open").evidence()).isFalse();
        assertThat(convert("agency POST").isClosedToStrangers(HttpMethod.GET)).isFalse();
        assertThat(convert("agency DELETE").isClosedToStrangers(HttpMethod.DELETE))
                .isTrue();
        assertThat(convert("agency GET body=16K").body()).hasValue(16 * 1024);
    }

    private static RouteRule convert(String line) {
        return new RouteRuleConverter().convert(line);
    }
}
