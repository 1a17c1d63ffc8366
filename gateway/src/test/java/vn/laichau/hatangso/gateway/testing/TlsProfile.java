package vn.laichau.hatangso.gateway.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** TLS on both sides, as in production. */
public final class TlsProfile implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TlsServices.class));
    }
}
