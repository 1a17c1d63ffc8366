package vn.laichau.hatangso.gateway.upstream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.gateway.allowlist.RoutesConfiguration;
import vn.laichau.hatangso.gateway.testing.Impatient;

/** The relation of production, 25 seconds to 30: a service is waited for a little less long than a silent connection. */
@QuarkusTest
@TestProfile(Impatient.class)
class WaitingTest {

    @Inject
    Vertx vertx;

    @Inject
    UpstreamConfiguration configuration;

    @Inject
    RoutesConfiguration routes;

    @Test
    void isToldToTheClientBeforeItsConnectionIsIdle() {
        given().get("/api/v1/agencies?fake=slow").then().statusCode(504).body("code", equalTo("gateway-timeout"));
    }

    @Test
    void mustNotBeLongerThanConnectionsLive() {
        assertThatThrownBy(() -> new Upstreams(vertx, configuration, routes, configuration.responseTimeout()))
                .hasMessageContaining("gateway.response-timeout");
    }
}
