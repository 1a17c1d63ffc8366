package vn.laichau.hatangso.gateway.allowlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedConverterTest {

    @Test
    void takesTheClassFromTheMethodAndTheUsualBody() {
        var allowed = convert("agency GET POST");

        assertThat(allowed.upstream()).isEqualTo("agency");
        assertThat(allowed.header()).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(allowed.priority(HttpMethod.HEAD)).isEqualTo(Priority.READS);
        assertThat(allowed.priority(HttpMethod.POST)).isEqualTo(Priority.SUBMISSIONS);
        assertThat(allowed.body()).isEmpty();
    }

    @Test
    void readsWhatIsParticularToARoute() {
        var allowed = convert(" indicator  POST body=100M class=exports ");

        assertThat(allowed.body()).hasValue(100L * 1024 * 1024);
        assertThat(allowed.priority(HttpMethod.POST)).isEqualTo(Priority.EXPORTS);
        assertThat(allowed.isClosedToStrangers(HttpMethod.POST)).isTrue();
        assertThat(allowed.isClosedToStrangers(HttpMethod.HEAD)).isFalse();
        assertThat(convert("agency POST open").isClosedToStrangers(HttpMethod.POST))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agency",
                "agency body=1M",
                "agency get",
                "agency GET size=1M",
                "agency GET class=slow",
                "agency GET body=big"
            })
    void refusesWhatItDoesNotUnderstand(String line) {
        assertThatThrownBy(() -> convert(line)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Allowed convert(String line) {
        return new AllowedConverter().convert(line);
    }
}
