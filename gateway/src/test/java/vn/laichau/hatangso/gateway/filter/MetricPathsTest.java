package vn.laichau.hatangso.gateway.filter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.gateway.testing.RawConnection;

/** Requests are counted by what they are for: a stranger who asks for a thousand addresses adds no more than he may. */
@QuarkusTest
class MetricPathsTest {

    @Inject
    MeterRegistry metrics;

    @Test
    void areOfTheRouteAndNotOfTheAddress() {
        var before = paths().size();
        for (var number = 0; number < 150; number++) {
            var odd = number;
            Stream.of(
                            "/chi-tieu/",
                            "/nhiem-vu/x/",
                            "/assets/",
                            "/",
                            "/api/v1/submissions/",
                            "/api/v1/x",
                            "/problems/",
                            "/x/")
                    .forEach(path -> given().redirects().follow(false).get(path + "odd-" + odd));
            Stream.of(
                            "/api/v1/odd-%d%%zz",
                            "/api/v1/jobs\\odd-%d", "/api/v1/odd-%d\u00bc", "http:/odd-%d:80", "//odd-%d:80/x")
                    .forEach(path -> RawConnection.send("GET " + path.formatted(odd) + " HTTP/1.1"));
        }

        assertThat(paths()).noneMatch(path -> path.contains("odd-"));
        assertThat(paths()).contains("/api/v1/submissions", "/chi-tieu").hasSizeLessThan(before + 20);
    }

    private Set<String> paths() {
        return metrics.find("http.server.requests").timers().stream()
                .map(timer -> timer.getId().getTag("uri"))
                .collect(Collectors.toSet());
    }
}
