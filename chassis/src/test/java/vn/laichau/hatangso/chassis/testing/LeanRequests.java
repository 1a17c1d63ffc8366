package vn.laichau.hatangso.chassis.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.LogConfig;
import io.restassured.config.RestAssuredConfig;
import org.apache.http.conn.scheme.PlainSocketFactory;
import org.apache.http.conn.scheme.Scheme;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.BasicClientConnectionManager;

/**
 * What RestAssured does for each request and nobody sees: it prepares TLS, which no test of a service speaks, and sets the JSON
 * of the answer prettily, in case the test fails. A test that fails shows request and answer as they are.
 */
public final class LeanRequests implements QuarkusTestBeforeClassCallback {

    private static final SchemeRegistry HTTP_ALONE = new SchemeRegistry();

    static {
        HTTP_ALONE.register(new Scheme("http", 80, PlainSocketFactory.getSocketFactory()));
    }

    @Override
    public void beforeClass(Class<?> test) {
        RestAssured.config = new Lean();
    }

    /** Quarkus sets timeouts, and with them a client of its own, before each test. */
    private static final class Lean extends RestAssuredConfig {

        @Override
        public RestAssuredConfig httpClient(HttpClientConfig timeouts) {
            return super.httpClient(timeouts.httpClientFactory(
                            () -> new DefaultHttpClient(new BasicClientConnectionManager(HTTP_ALONE))))
                    .logConfig(LogConfig.logConfig()
                            .enablePrettyPrinting(false)
                            .enableLoggingOfRequestAndResponseIfValidationFails());
        }
    }
}
