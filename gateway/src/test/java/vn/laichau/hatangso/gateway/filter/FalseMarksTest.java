package vn.laichau.hatangso.gateway.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FalseMarksTest {

    private static MultiMap left(String... headers) {
        var all = MultiMap.caseInsensitiveMultiMap();
        for (var header : headers) {
            all.add(header, "x");
        }
        SpoofedHeaders.remove(all);
        return all;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "X-Forwarded-Prefix",
                "X-Forwarded-Anything",
                "X-Real-IP",
                "X-Host",
                "X-Original-Host",
                "X-Original-URL",
                "X-Original-URI",
                "X-Rewrite-URL",
                "X-HTTP-Method",
                "X-HTTP-Method-Override",
                "X-Method-Override",
                "X-Arrived-At",
                "X-Gateway-Proof"
            })
    void areTakenOffHoweverTheyAreWrittenAndHoweverOften(String name) {
        assertThat(left(name)).isEmpty();
        assertThat(left(name.toLowerCase(Locale.ROOT), "Accept", name.toUpperCase(Locale.ROOT))
                        .names())
                .containsExactly("Accept");
    }

    @Test
    void areNoOthers() {
        assertThat(left("Host", "Accept", "X-Forwarded", "X-CSRF-Token", "X-Real", "If-Match", "Cookie"))
                .hasSize(7);
    }

    @Test
    void areCookiesBesideAToken() {
        assertThat(left("Cookie", "Authorization", "cookie").names()).containsExactly("Authorization");
        assertThat(left("Cookie").names()).containsExactly("Cookie");
    }
}
