package vn.laichau.hatangso.gateway.testing;

import io.quarkus.test.common.QuarkusTestResource;
import vn.laichau.hatangso.chassis.testing.TokenIssuer;

/** Started once for all tests. */
@QuarkusTestResource(TokenIssuer.class)
@QuarkusTestResource(SignInServer.class)
@QuarkusTestResource(FakeServices.class)
public final class GatewayTestEnvironment {

    private GatewayTestEnvironment() {}
}
