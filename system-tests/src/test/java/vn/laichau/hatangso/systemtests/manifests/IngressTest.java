package vn.laichau.hatangso.systemtests.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What stands in front of the gateway bears what the gateway takes (docs/operations/ingress.md). */
class IngressTest {

    private static final String NGINX = "nginx.ingress.kubernetes.io~1";
    private static final Pattern BODY = Pattern.compile("body=(\\d+)([KMG])");

    @Test
    void letsBodiesThroughThatARouteTakes() {
        var most = BODY.matcher(settings())
                .results()
                .mapToLong(body -> bytes(body.group(1), body.group(2)))
                .max()
                .orElseThrow();
        var bears = annotation("proxy-body-size").toUpperCase();

        assertThat(bytes(bears.substring(0, bears.length() - 1), bears.substring(bears.length() - 1)))
                .isGreaterThanOrEqualTo(most);
    }

    @Test
    void passesBodiesOnAsTheyComeAndWaitsLongerThanTheGateway() {
        assertThat(annotation("proxy-request-buffering")).isEqualTo("off");
        assertThat(Integer.parseInt(annotation("proxy-read-timeout")))
                .isGreaterThan(seconds("quarkus.http.idle-timeout"));
    }

    private static String annotation(String name) {
        return Overlay.named("production")
                .get("Ingress", "portal")
                .body()
                .at("/metadata/annotations/" + NGINX + name)
                .asText();
    }

    private static String settings() {
        return Repository.text(Repository.ROOT.resolve("gateway/src/main/resources/application.properties"));
    }

    /** The gateway gives up before a connection counts as idle: it does not start otherwise. */
    private static int seconds(String setting) {
        var chassis = Repository.text(
                Repository.ROOT.resolve("chassis/src/main/resources/META-INF/microprofile-config.properties"));
        var found =
                Pattern.compile("(?m)^" + Pattern.quote(setting) + "=(\\d+)S$").matcher(chassis);
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static long bytes(String number, String unit) {
        return Long.parseLong(number) << 10 * ("KMG".indexOf(unit) + 1);
    }
}
