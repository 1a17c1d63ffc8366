package vn.laichau.hatangso.local.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReadinessProbesTest {

    @Test
    void asksAgainWhateverWasAnswered() throws Exception {
        CountDownLatch questions = new CountDownLatch(2);
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/q/health/ready", exchange -> {
            questions.countDown();
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        service.start();
        URI place = URI.create("http://127.0.0.1:" + service.getAddress().getPort());
        try (ReadinessProbes probes = ReadinessProbes.start(HttpClient.newHttpClient(), List.of(place))) {
            assertThat(questions.await(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            service.stop(0);
        }
    }
}
