package vn.laichau.hatangso.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.TestAuthority;
import vn.laichau.hatangso.chassis.testing.Tokens;
import vn.laichau.hatangso.gateway.testing.TlsProfile;
import vn.laichau.hatangso.gateway.testing.TlsServices;

/** Between the gateway and what stands behind it nobody is believed without a certificate of the authority (docs/adr/0072). */
@QuarkusTest
@TestProfile(TlsProfile.class)
class TlsTest {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String INDICATOR = "/api/v1/plans";
    private static final String AGENCY = "/api/v1/obligations";
    private static final String REPORTING = "/api/v1/reports";

    @Inject
    MeterRegistry meters;

    @TestHTTPResource(tls = true)
    URI gateway;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {

        @Override
        public void publish(LogRecord line) {
            lines.add(String.format(line.getMessage(), line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger(Upstream.class.getName()).addHandler(handler);
    }

    @AfterEach
    void leave() {
        Logger.getLogger(Upstream.class.getName()).removeHandler(handler);
    }

    /** On a connection of its own, by somebody who believes this authority alone. */
    private HttpResponse<String> get(String path, TestAuthority believed) throws Exception {
        var request = HttpRequest.newBuilder(gateway.resolve(path))
                .header("Authorization", "Bearer " + Tokens.of("operator", "vnpt", "operator"))
                .header("Accept-Language", "en")
                .build();
        return HttpClient.newBuilder().sslContext(believed.believed()).build().send(request, BodyHandlers.ofString());
    }

    private String get(String path) throws Exception {
        var answer = get(path, TlsServices.authority());
        return answer.statusCode() + " " + answer.body();
    }

    /** In one sentence, for each step builds on the one before. */
    @Test
    void believesWhoProvesWhoItIsAndTakesWhatIsRenewedWithoutAStart() throws Exception {
        isRefused(INDICATOR, "unable to find valid certification path");
        isRefused(AGENCY, "No subject alternative DNS name matching localhost found");
        isRefused(REPORTING, "NotAfter: ");

        assertThat(secondsLeft()).isPositive();
        TlsServices.indicatorGetsACertificateOfTheAuthority();
        await().atMost(LONGEST).until(() -> get(INDICATOR).startsWith("200 "));

        // A server takes no connection in the moment in which it changes its certificate.
        var before = shown(TlsServices.authority());
        TlsServices.theGatewaysCertificateIsRenewed();
        await().atMost(LONGEST)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> !shown(TlsServices.authority()).equals(before));

        var former = TlsServices.authority();
        var next = TlsServices.agencyAndTheGatewayChangeTheirAuthority();
        await().atMost(LONGEST)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> get(AGENCY, next).statusCode() == 200);
        assertThatThrownBy(() -> get(INDICATOR, former)).isInstanceOf(SSLHandshakeException.class);

        TlsServices.theGatewaysCertificateHasEnded(next);
        await().atMost(LONGEST).until(() -> secondsLeft() < 0);
    }

    private double secondsLeft() {
        return meters.get("certificate.left.seconds").gauge().value();
    }

    private void isRefused(String path, String reason) throws Exception {
        assertThat(get(path)).startsWith("503 ").contains("\"code\":\"unavailable\"", "not available for the moment");
        assertThat(lines).anyMatch(line -> line.contains(" is not who it should be: ") && line.contains(reason));
    }

    private String shown(TestAuthority believed) throws Exception {
        var session = get("/", believed).sslSession().orElseThrow();
        return serial(session);
    }

    private static String serial(SSLSession session) throws Exception {
        return ((X509Certificate) session.getPeerCertificates()[0])
                .getSerialNumber()
                .toString();
    }

    @Test
    void hearsNobodyWithoutTls() throws IOException {
        try (var connection = new Socket(gateway.getHost(), gateway.getPort())) {
            connection.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes());
            assertThat(new String(connection.getInputStream().readAllBytes())).doesNotContain("HTTP/1.1");
        }
    }
}
